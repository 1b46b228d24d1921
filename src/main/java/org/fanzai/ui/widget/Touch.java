package org.fanzai.ui.widget;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What every target of the kiosk does: a second touch too soon after the first is not heard, Enter presses it.
final class Touch {
    /// A trembling finger or a bouncing screen; nobody presses one button twice on purpose that fast.
    static final Duration SAME_BUTTON = Duration.ofMillis(400);

    private final long quiet;
    private final LongSupplier nanos;
    private long last;
    private boolean pressed;

    Touch(Duration quiet, LongSupplier nanos) {
        this.quiet = quiet.toNanos();
        this.nanos = nanos;
    }

    /// Makes `button` a target of the kiosk, without the look of the base theme.
    static void prepare(ButtonBase button, String styleClass, Duration quiet) {
        button.getStyleClass().setAll(styleClass);
        button.setMnemonicParsing(false);
        var touch = new Touch(quiet, System::nanoTime);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!touch.counts()) event.consume();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) button.fire();
        });
    }

    /// Whether a touch at this moment is a new one.
    boolean counts() {
        long now = nanos.getAsLong();
        if (pressed && now - last < quiet) return false;
        pressed = true;
        last = now;
        return true;
    }
}
