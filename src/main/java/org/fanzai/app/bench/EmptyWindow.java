package org.fanzai.app.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The least that a JavaFX program can show: what every start is measured against.
public final class EmptyWindow extends Application {
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
        FirstPicture.announce();
    }
}
