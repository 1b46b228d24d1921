package org.fanzai.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/// The least that a JavaFX program can show: what every start is measured against.
public final class EmptyWindow extends Application {
    /// The line that a measured program prints once its first picture is there.
    public static final String SHOWN = "shown";

    /// Starts it: Java refuses to start an `Application` that is on the class path by itself.
    static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(EmptyWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1080, 1920));
        stage.show();
        sayWhenShown();
    }

    /// Prints [#SHOWN] after the first picture and leaves the program when its input ends.
    public static void sayWhenShown() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses < 2) return; // the first pulse lays out and paints, the second finds it done
                stop();
                System.out.println(SHOWN);
                Thread.ofPlatform().daemon().start(EmptyWindow::leaveWithInput);
            }
        }.start();
    }

    private static void leaveWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LoggerFactory.getLogger(EmptyWindow.class).debug("The input is gone", gone);
        }
        Platform.exit();
    }
}
