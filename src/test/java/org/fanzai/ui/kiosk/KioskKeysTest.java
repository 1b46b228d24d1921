package org.fanzai.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.ui.fx.Fx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys on a kiosk while a button has the focus.
class KioskKeysTest {
    private static final long MILLI = 1_000_000;

    private final List<String> heard = new ArrayList<>();
    private final KioskKeys keys =
            new KioskKeys(KeyBurst.Settings.USUAL, () -> this.nanos, scan -> heard.add(scan.text()));
    private long nanos;
    private int presses;
    private Button button;

    @BeforeEach
    void focus() {
        button = Fx.call(() -> {
            var focused = new Button("Finish");
            focused.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() != KeyCode.DIGIT0) presses++; // Enter, Tab and space would press it or leave it
            });
            keys.listen(new Scene(new StackPane(focused)));
            return focused;
        });
    }

    private void type(String text, int gapMillis) {
        for (int i = 0; i < text.length(); i++) {
            nanos += gapMillis * MILLI;
            var code = text.charAt(i) == ' ' ? KeyCode.SPACE : KeyCode.DIGIT0;
            fire(KeyEvent.KEY_PRESSED, "", code);
            fire(KeyEvent.KEY_TYPED, text.substring(i, i + 1), KeyCode.UNDEFINED);
            fire(KeyEvent.KEY_RELEASED, "", code);
        }
    }

    private void press(KeyCode code) {
        nanos += 3 * MILLI;
        fire(KeyEvent.KEY_PRESSED, "", code);
        fire(KeyEvent.KEY_RELEASED, "", code);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Fx.call(() -> {
            Event.fireEvent(button, new KeyEvent(type, character, "", code, false, false, false, false));
            return type;
        });
    }

    @Test
    void aBurstIsAScanAndPressesNothing() {
        type("]A0LIB 2026", 3);
        press(KeyCode.ENTER);
        type("30234000517861", 3);
        press(KeyCode.TAB);
        assertEquals(List.of("LIB 2026", "30234000517861"), heard);
        assertEquals(0, presses);
    }

    @Test
    void fingersPressTheButtonThatHasTheFocus() {
        type(" ", 200);
        assertEquals(1, presses);
        type("302340", 200);
        press(KeyCode.ENTER);
        assertEquals(2, presses);
        assertEquals(List.of(), heard);
    }
}
