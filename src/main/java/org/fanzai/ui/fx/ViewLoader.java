package org.fanzai.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the views that an enum names, each with the controller that the caller has built.
public final class ViewLoader {
    /// An entry of an enum of views; the files lie beside the enum.
    public interface Named {
        /// The file's name, such as `HomeView.fxml`.
        String file();
    }

    private final Texts texts;

    public ViewLoader(Texts texts) {
        this.texts = texts;
    }

    /// The view's root. `%key` in the FXML is in the language of this moment; what must follow the language later is
    /// bound by the controller.
    public <V extends Enum<V> & Named> Parent load(V view, Object controller) {
        var place = view.getDeclaringClass().getResource(view.file());
        var loader = new FXMLLoader(Objects.requireNonNull(place, view.file()), texts.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + view.file(), e);
        }
    }
}
