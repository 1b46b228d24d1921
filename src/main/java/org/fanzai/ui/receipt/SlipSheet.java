package org.fanzai.ui.receipt;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import org.fanzai.ui.receipt.SlipPage.Mark;
import org.fanzai.ui.theme.Fonts;

/// A slip to be printed on a sheet or drawn, black on white. It needs no scene and no style sheet. Letters are made in
/// the size in which they are wanted: JavaFX leaves holes where strokes of a scaled one cross.
public record SlipSheet(double zoom) {
    /// With a margin of `margin` points on all sides.
    public Node of(SlipPage page, double margin) {
        Fonts.load();
        var marks = new Group();
        page.marks().forEach(mark -> marks.getChildren().add(node(mark, zoom * page.width())));
        marks.getTransforms().add(Transform.translate(zoom * margin, zoom * margin));
        var paper = new Rectangle(zoom * (page.width() + 2 * margin), zoom * (page.height() + 2 * margin), Color.WHITE);
        return new Group(paper, marks);
    }

    private Node node(Mark mark, double width) {
        return switch (mark) {
            case Mark.Words words -> words(words, width);
            case Mark.Rule(var y) -> new Line(0, zoom * y, width, zoom * y);
            case Mark.Code(var modules, var y, var side) ->
                code(modules, (width - zoom * side) / 2, zoom * y, zoom * side);
        };
    }

    private Node words(Mark.Words words, double width) {
        var text = new Text(words.text());
        text.setFont(Font.font(Fonts.FAMILY, words.bold() ? FontWeight.BOLD : FontWeight.NORMAL, zoom * words.em()));
        double natural = text.getLayoutBounds().getWidth();
        double narrowed = Math.min(1, zoom * words.room() / Math.max(1, natural));
        double taken = natural * narrowed;
        if (narrowed < 1) text.getTransforms().add(new Scale(narrowed, 1));
        text.setY(zoom * words.baseline());
        var placed = new Group(text);
        placed.setTranslateX(
                switch (words.place()) {
                    case LEFT -> 0;
                    case CENTER -> (width - taken) / 2;
                    case RIGHT -> width - taken;
                });
        return placed;
    }

    private static Node code(QrModules modules, double x, double y, double side) {
        double square = side / modules.size();
        var path = new Path();
        path.setStroke(Color.TRANSPARENT);
        path.setFill(Color.BLACK);
        for (int row = 0; row < modules.size(); row++)
            for (int column = 0; column < modules.size(); column++)
                if (modules.dark(column, row)) square(path, x + column * square, y + row * square, square);
        return path;
    }

    private static void square(Path path, double x, double y, double side) {
        path.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + side),
                        new VLineTo(y + side),
                        new HLineTo(x),
                        new ClosePath());
    }
}
