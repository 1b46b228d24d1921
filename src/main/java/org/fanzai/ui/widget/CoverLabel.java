package org.fanzai.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.fanzai.ui.theme.Fonts;

/// Where the title stands on a drawn cover: on a vertical slip in Han, on a block at the top in Latin letters.
final class CoverLabel {
    private static final double PITCH = 1.14; // of characters down a slip
    private static final double LEADING = 1.16; // of lines on a block
    private static final int ONE_COLUMN = 7;
    private static final int TWO_COLUMNS = 14;

    private CoverLabel() {}

    static Node of(CoverArt art) {
        return art.isHan() ? slip(art) : block(art);
    }

    private static Group slip(CoverArt art) {
        var characters = characters(art.title());
        boolean one = characters.size() <= ONE_COLUMN;
        int rows = one ? characters.size() : (characters.size() + 1) / 2;
        double size = one ? sizeInOneColumn(rows) : 22;
        double width = one ? size + 24 : 2 * size + 27;
        double height = rows * size * PITCH + 24;
        double x = art.labelRight() ? 184 - width : 28;
        var slip = new Group(
                rectangle(x, 20, width, height, "label-paper"),
                rectangle(x + 4, 24, width - 8, height - 8, "label-line"));
        for (int i = 0; i < characters.size(); i++) {
            double right = x + width - 12 - size / 2;
            double centre = i < rows ? right : right - size - 3;
            slip.getChildren().add(character(characters.get(i), size, centre, 32 + (i % rows + 0.5) * size * PITCH));
        }
        return slip;
    }

    private static double sizeInOneColumn(int characters) {
        return switch (characters) {
            case 0, 1, 2, 3, 4 -> 34;
            case 5 -> 30;
            case 6 -> 26;
            default -> 23;
        };
    }

    private static List<String> characters(String title) {
        return title.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '《' && c != '》')
                .limit(TWO_COLUMNS)
                .mapToObj(Character::toString)
                .toList();
    }

    private static Shape character(String character, double size, double centre, double middle) {
        var text = text(character, size, true);
        text.setTextOrigin(VPos.CENTER);
        text.setWrappingWidth(2 * size);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setX(centre - size);
        text.setY(middle - size * 0.06); // the middle of a character lies above the middle of its line
        return outline(text, "label-ink");
    }

    private static Group block(CoverArt art) {
        var lines = lines(art.title());
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        double size = Math.min(34, 250.0 / Math.max(1, longest));
        double height = 44 + lines.size() * size * LEADING;
        var block = new Group(rectangle(12, 0, 188, height, "label-paper"));
        for (int i = 0; i < lines.size(); i++) {
            var text = text(lines.get(i), size, true);
            text.setX(28);
            text.setY(22 + (i + 0.86) * size * LEADING);
            block.getChildren().add(outline(text, "label-ink"));
        }
        return block;
    }

    /// At most 10 letters a line where words allow it, and at most 4 lines.
    private static List<String> lines(String title) {
        var lines = new ArrayList<String>();
        for (var word : title.strip().split("\\s+", -1)) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= 10)
                lines.set(last, lines.get(last) + " " + word);
            else lines.add(word);
        }
        return lines.subList(0, Math.min(4, lines.size()));
    }

    /// The outline of a text: at the size of a thumbnail the toolkit's own glyphs lose their strokes.
    static Shape outline(Text text, String styleClass) {
        var outline = Shape.union(text, new Rectangle(0, 0));
        outline.getStyleClass().add(styleClass);
        return outline;
    }

    static Text text(String words, double size, boolean bold) {
        var text = new Text(words);
        text.setFont(Font.font(Fonts.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
        return text;
    }

    private static Rectangle rectangle(double x, double y, double width, double height, String styleClass) {
        var rectangle = new Rectangle(x, y, width, height);
        rectangle.getStyleClass().add(styleClass);
        return rectangle;
    }
}
