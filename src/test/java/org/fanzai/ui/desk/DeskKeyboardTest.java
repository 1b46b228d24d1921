package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.VirtualBackground;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The whole desk with real keys, real background work and a real centre: nobody touches a mouse.
class DeskKeyboardTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final TestLibrary library = new TestLibrary();
    private final FxRobot robot = new FxRobot();
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final Stage stage = Fx.call(Stage::new);
    private final Desk desk =
            Fx.call(() -> new Desk(library.services(), new VirtualBackground(bugs::add), new Texts(Language.ZH)));

    @BeforeEach
    void open() {
        Fx.run(() -> {
            var scene = new Scene(desk.view(), 1240, 860); // fits on the headless screen
            new Theming(Product.DESK).apply(scene, Look.PLAIN);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
        });
        until("the line has the focus", () -> line().isFocused());
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            desk.close();
            stage.close();
        });
        library.close();
        assertEquals(List.of(), bugs);
    }

    @Test
    void lendsDecidesTakesBackAndRenewsByKeysAlone() {
        typed(TestLibrary.ZHANG);
        until("the patron is shown", () -> shows("张晓岚"));
        typed(TestLibrary.book(1));
        until("it is lent", () -> shows("本次借出 1 册"));

        typed(TestLibrary.book(TestLibrary.LOST));
        until("the decision is open", () -> shows("允许：书已找到"));
        robot.type(KeyCode.DIGIT2);
        until("it is lent after all", () -> shows("本次借出 2 册"));
        assertTrue(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(TestLibrary.LOST)));
        assertEquals("书已找到", library.lastWhy());

        robot.type(KeyCode.F3);
        typed(TestLibrary.book(1));
        until("it is taken back", () -> shows("放回书架"));
        assertTrue(!library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(1)));

        robot.type(KeyCode.F4);
        typed(TestLibrary.book(8));
        until("it is renewed", () -> shows("本次续借 1 册"));

        robot.press(KeyCode.ALT).type(KeyCode.G).release(KeyCode.ALT);
        until("English is spoken", () -> shows("1 renewed now"));
        robot.type(KeyCode.F2);
        until("the patron is still there", () -> shows("Loans and limit"));
        robot.type(KeyCode.ESCAPE);
        until("the patron is gone", () -> shows("No reader yet"));
        assertTrue(Fx.call(() -> line().isFocused()));
    }

    @Test
    void answersNothingWithTheDigitsOfAScannerThatTypes() {
        typed(TestLibrary.ZHANG);
        typed(TestLibrary.book(TestLibrary.LOST));
        until("the decision is open", () -> shows("允许：书已找到"));
        burst(TestLibrary.book(2));
        until("the scan is lent", () -> shows("本次借出 1 册"));
        assertTrue(Fx.call(() -> shows("允许：书已找到")));
        assertEquals(3, library.loans(TestLibrary.ZHANG).size());
    }

    @Test
    void losesNothingThatIsTypedFasterThanTheAnswersCome() {
        burst(TestLibrary.ZHANG);
        for (int i = 1; i <= 4; i++) burst(TestLibrary.book(i));
        burst(TestLibrary.CHEN);
        burst(TestLibrary.book(10));
        until("the second patron has it", () -> shows("本次借出 1 册") && shows("陈默"));
        assertEquals(6, library.loans(TestLibrary.ZHANG).size());
        assertEquals(2, library.loans(TestLibrary.CHEN).size());
    }

    @Test
    void keepsTheFocusInTheLineWhateverIsClicked() {
        robot.clickOn("#lists");
        robot.clickOn("English");
        assertTrue(Fx.call(() -> line().isFocused()));
        until("English is spoken", () -> shows("No reader yet"));
        robot.type(KeyCode.TAB);
        assertTrue(Fx.call(() -> line().isFocused()));
    }

    private TextField line() {
        return (TextField) desk.view().lookup("#line");
    }

    private void typed(String text) {
        robot.write(text).type(KeyCode.ENTER);
    }

    /// As a scanner does: all keys at once.
    private void burst(String text) {
        robot.write(text, 0).type(KeyCode.ENTER);
    }

    private boolean shows(String words) {
        return texts(desk.view()).contains(words);
    }

    private static java.util.Set<String> texts(Node root) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(DeskKeyboardTest::isShown)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.toSet());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Fx.call(reached::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("Not reached: " + what + "; shown " + seen());
            Thread.onSpinWait();
        }
    }

    private String seen() {
        return Fx.call(() -> texts(desk.view()).toString());
    }
}
