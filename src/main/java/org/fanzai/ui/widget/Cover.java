package org.fanzai.ui.widget;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;

/// A book's cover, drawn from its title, author and class: no picture, no network. Shapes, so crisp in every size;
/// under 100 px wide it has neither foot nor author.
public final class Cover extends Region {
    private static final double UNIT_WIDTH = 200;
    private static final double UNIT_HEIGHT = 280;
    private static final double FOOT = 36;
    private static final double SPINE = 12;
    private static final double SMALLEST_WITH_FOOT = 100;

    public Cover(CoverArt art, double width) {
        double height = width * UNIT_HEIGHT / UNIT_WIDTH;
        getStyleClass()
                .addAll("cover", "class-" + String.valueOf(art.classLetter()).toLowerCase(Locale.ROOT));
        if (art.darker()) getStyleClass().add("darker");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(art.title());
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setClip(rounded(width, height));
        var drawing = drawing(art, width >= SMALLEST_WITH_FOOT);
        drawing.getTransforms().add(new Scale(width / UNIT_WIDTH, width / UNIT_WIDTH));
        getChildren().add(drawing);
    }

    private static Group drawing(CoverArt art, boolean withFoot) {
        var drawing = new Group(shape(new Rectangle(UNIT_WIDTH, UNIT_HEIGHT), "cover-base"));
        drawing.getChildren().add(motif(art));
        if (withFoot) drawing.getChildren().add(foot(art));
        drawing.getChildren()
                .add(shape(new Rectangle(SPINE, withFoot ? UNIT_HEIGHT - FOOT : UNIT_HEIGHT), "darker-30"));
        drawing.getChildren().add(CoverLabel.of(art));
        drawing.setManaged(false);
        return drawing;
    }

    /// Each piece lies on a piece of the plain cover, so that tones do not add up where pieces meet.
    private static Group motif(CoverArt art) {
        var motif = new Group();
        for (var piece : art.motif().pieces(art.offset(), CoverArt.hash(art.title()))) {
            motif.getChildren().add(path(piece.path(), "cover-base"));
            motif.getChildren().add(path(piece.path(), piece.tone().styleClass()));
        }
        motif.setClip(new Rectangle(SPINE, 0, UNIT_WIDTH - SPINE, UNIT_HEIGHT));
        return motif;
    }

    private static Group foot(CoverArt art) {
        double top = UNIT_HEIGHT - FOOT;
        var base = new Rectangle(0, top, UNIT_WIDTH, FOOT);
        var band = new Rectangle(0, top, UNIT_WIDTH, FOOT);
        var author = CoverLabel.text(art.author(), 18, false);
        author.setX(28);
        author.setY(top + 24.5);
        var letter = CoverLabel.text(String.valueOf(art.classLetter()), 18, true);
        letter.setX(184 - letter.getLayoutBounds().getWidth());
        letter.setY(top + 24.5);
        var name = CoverLabel.outline(author, "on-cover");
        name.setClip(new Rectangle(0, top, 172, FOOT));
        return new Group(
                shape(base, "cover-base"), shape(band, "darker-30"), name, CoverLabel.outline(letter, "on-cover"));
    }

    private static Node path(String content, String styleClass) {
        var path = new SVGPath();
        path.setContent(content);
        return shape(path, styleClass);
    }

    private static Shape shape(Shape shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }

    private static Rectangle rounded(double width, double height) {
        var clip = new Rectangle(width, height);
        clip.setArcWidth(width * 0.08);
        clip.setArcHeight(width * 0.08);
        return clip;
    }
}
