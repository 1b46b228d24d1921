package org.fanzai.ui.kiosk;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.device.reader.Scan;

/// Takes what a keyboard scanner types away from the screen, which has no text field: neither its characters nor the
/// Enter behind them may press the button that happens to have the focus.
final class KioskKeys {
    private final LongSupplier nanos;
    private final Consumer<Scan> scanned;
    private KeyBurst burst;
    /// The key whose end is still to be swallowed.
    private KeyCode swallowed = KeyCode.UNDEFINED;

    KioskKeys(KeyBurst.Settings settings, LongSupplier nanos, Consumer<Scan> scanned) {
        this.burst = KeyBurst.none(settings);
        this.nanos = nanos;
        this.scanned = scanned;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::key);
    }

    /// Time passed.
    void tick() {
        take(burst.silent(nanos.getAsLong()));
    }

    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) typed(event);
        else if (event.getEventType() == KeyEvent.KEY_PRESSED) pressed(event);
        else if (event.getCode() == swallowed) {
            swallowed = KeyCode.UNDEFINED;
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        var character = event.getCharacter();
        if (character.isEmpty() || character.charAt(0) < ' ' || character.charAt(0) == 0x7F) return;
        burst = burst.typed(character.charAt(0), nanos.getAsLong());
    }

    private void pressed(KeyEvent event) {
        long now = nanos.getAsLong();
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (ends ? take(burst.ended(now)) : event.getCode() == KeyCode.SPACE && burst.isRunning(now)) {
            swallowed = event.getCode();
            event.consume();
        }
    }

    private boolean take(KeyBurst.Step step) {
        burst = step.next();
        step.scan().map(Scan::typed).ifPresent(scanned);
        return step.scan().isPresent();
    }
}
