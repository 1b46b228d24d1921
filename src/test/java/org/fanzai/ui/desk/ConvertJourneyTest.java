package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fanzai.device.reader.TagReading;
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

/// A conversion with real keys, real background work and tags that come and go: nobody touches a mouse.
class ConvertJourneyTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final TestLibrary library = new TestLibrary();
    private final TestPad pad = new TestPad();
    private final FxRobot robot = new FxRobot();
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final Stage stage = Fx.call(Stage::new);
    private final Desk desk = Fx.call(
            () -> new Desk(library.services(pad, true), new VirtualBackground(bugs::add), new Texts(Language.ZH)));

    @BeforeEach
    void open() {
        Fx.run(() -> {
            var scene = new Scene(desk.view(), 1240, 860);
            new Theming(Product.DESK).apply(scene, Look.PLAIN);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
        });
        until("the line has the focus", () -> desk.view().lookup("#line").isFocused());
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
    void programmesOneTagAfterTheOtherByKeysAlone() {
        robot.type(KeyCode.F10);
        until("locking is asked", () -> shows("要永久锁定编号吗？"));
        robot.type(KeyCode.DIGIT1);
        until("a barcode is awaited", () -> shows("请扫描条码"));
        robot.write(TestLibrary.book(1)).type(KeyCode.ENTER);
        robot.write(TestLibrary.book(2)).type(KeyCode.ENTER);
        until("a tag is awaited", () -> shows("请把这本书的标签放上平台"));
        pad.put(1, new TagReading.Blank());
        until("the first is written", () -> shows("已写 1 个"));
        pad.put(2, TestPad.item("30101018200715"));
        until("another item's tag is asked about", () -> shows("这是另一本书的标签"));
        robot.type(KeyCode.DIGIT2);
        until("the second is written", () -> shows("已写 2 个") && shows("已写入，核对无误"));
        assertEquals(TestLibrary.book(1), pad.says(1));
        assertEquals(TestLibrary.book(2), pad.says(2));

        robot.type(KeyCode.F3);
        until("books are returned again", () -> !shows("已写入，核对无误"));
        pad.put(3, TestPad.item(TestLibrary.book(TestLibrary.LENT_TO_CHEN)));
        until(
                "an item on the pad is as good as scanned",
                () -> library.loans(TestLibrary.CHEN).isEmpty());
    }

    private boolean shows(String words) {
        return desk.view().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(ConvertJourneyTest::isShown)
                .anyMatch(node -> words.equals(((Labeled) node).getText()));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Fx.call(reached::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("Not reached: " + what);
            Thread.onSpinWait();
        }
    }
}
