package org.fanzai.ui.theme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Dresses a scene in a look, at any moment and as often as wanted. Sheets and root classes that are not ours stay.
public final class Theming {
    /// The class the root carries when nothing may move.
    public static final String REDUCED_MOTION = "reduced-motion";

    private final Product product;

    public Theming(Product product) {
        Fonts.load();
        this.product = product;
    }

    /// Dresses the scene and its root. A root set later has to be dressed again.
    public void apply(Scene scene, Look look) {
        scene.setUserAgentStylesheet(look.theme().base());
        scene.getStylesheets().removeAll(allSheets());
        scene.getStylesheets().addAll(0, sheets(look.theme()));
        mark(scene.getRoot(), look);
    }

    /// Dresses one part of a scene that is already dressed, such as a preview in another theme.
    public void apply(Parent part, Look look) {
        part.getStylesheets().removeAll(allSheets());
        part.getStylesheets().addAll(0, sheets(look.theme()));
        if (!part.getStyleClass().contains("root")) part.getStyleClass().add("root");
        mark(part, look);
    }

    private void mark(Parent root, Look look) {
        root.getStyleClass().removeAll(allMarks());
        root.getStyleClass().addAll(marks(look));
    }

    private List<String> sheets(Theme theme) {
        return List.of(
                Sheets.address("tokens.css"),
                theme.tokens(),
                Sheets.address("type.css"),
                Sheets.address("shared.css"),
                product.sheet());
    }

    private List<String> allSheets() {
        return Arrays.stream(Theme.values())
                .flatMap(theme -> sheets(theme).stream())
                .distinct()
                .toList();
    }

    private List<String> marks(Look look) {
        var always = Stream.of(
                Sheets.lowerCase(product),
                look.theme().styleClass(),
                look.zoom().styleClass());
        return Stream.concat(always, look.reducedMotion() ? Stream.of(REDUCED_MOTION) : Stream.empty())
                .toList();
    }

    private static List<String> allMarks() {
        return Stream.of(
                        Stream.of(REDUCED_MOTION),
                        Arrays.stream(Product.values()).map(Sheets::lowerCase),
                        Arrays.stream(Theme.values()).map(Theme::styleClass),
                        Arrays.stream(Zoom.values()).map(Zoom::styleClass))
                .flatMap(marks -> marks)
                .toList();
    }
}
