package org.fanzai.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;
import org.slf4j.LoggerFactory;

/// Says on stdout when a program's first picture is there, for whoever measures its start, and closes its windows when
/// the input ends.
public final class FirstPicture {
    /// The line that is printed.
    public static final String SHOWN = "shown";

    private FirstPicture() {}

    /// Called on the FX thread when the first window has been shown.
    public static void announce() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses < 2) return; // the first pulse lays out and paints, the second finds it done
                stop();
                System.out.println(SHOWN);
                Thread.ofPlatform().daemon().start(FirstPicture::leaveWithInput);
            }
        }.start();
    }

    private static void leaveWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LoggerFactory.getLogger(FirstPicture.class).debug("The input is gone", gone);
        }
        Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
