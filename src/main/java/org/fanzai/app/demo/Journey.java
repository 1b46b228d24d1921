package org.fanzai.app.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.fanzai.app.Toolkit;
import org.fanzai.app.kiosk.KioskRig;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskState;

/// What a scripted reader can do at a kiosk: wait until something is seen, and press what is on the screen.
final class Journey {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    /// Longer than any button of the kiosk is deaf after a touch (UX 13).
    private static final Duration BETWEEN_TOUCHES = Duration.ofMillis(450);

    private final KioskRig rig;
    private final Scene scene;
    private final PrintStream out;

    Journey(KioskRig rig, Scene scene, PrintStream out) {
        this.rig = rig;
        this.scene = scene;
        this.out = out;
    }

    /// The journey did not go as it should.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String sentence) {
            super(sentence);
        }
    }

    /// Says what the reader does or sees.
    void say(String sentence) {
        out.println(sentence);
    }

    /// Waits until the kiosk is as expected. Throws [Failed] when it does not become so.
    Kiosk until(String what, Predicate<Kiosk> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var kiosk = Toolkit.call(() -> rig.model().kiosk().get());
            if (expected.test(kiosk)) return kiosk;
            LockSupport.parkNanos(LOOK.toNanos());
        }
        var at = Toolkit.call(() -> rig.model().kiosk().get().state().getClass().getSimpleName());
        throw new Failed("Waited in vain for: " + what + " (the kiosk is at " + at + ")");
    }

    Kiosk untilState(Class<? extends KioskState> state) {
        return until(state.getSimpleName(), kiosk -> state.isInstance(kiosk.state()));
    }

    /// Presses the button that says `word`.
    void press(String word) {
        LockSupport.parkNanos(BETWEEN_TOUCHES.toNanos());
        var pressed = Toolkit.call(() -> {
            var found = buttons().stream()
                    .filter(button -> word.equals(button.getText()) || says(button, word))
                    .findFirst();
            found.ifPresent(Button::fire);
            return found.isPresent();
        });
        if (!pressed) throw new Failed("There is no button: " + word);
    }

    /// Presses the text of a key of the bundle in the present language.
    void pressKey(String key, Object... arguments) {
        press(rig.texts().text(key, arguments));
    }

    void type(String pin) {
        for (var digit : pin.split("", -1)) if (!digit.isEmpty()) press(digit);
        pressKey("keypad.ok");
    }

    private static boolean says(Button button, String word) {
        var spoken = button.getAccessibleText();
        return spoken != null && spoken.startsWith(word);
    }

    private List<Button> buttons() {
        return nodes(scene.getRoot())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> !button.isDisabled())
                .toList();
    }

    private static Stream<Node> nodes(Node node) {
        var children = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), children.stream().flatMap(Journey::nodes));
    }
}
