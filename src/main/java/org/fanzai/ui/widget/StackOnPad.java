package org.fanzai.ui.widget;

import java.util.List;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Books on the reading pad, with a card over its reader: the attract picture, and a small one beside the prompt.
public final class StackOnPad extends Drawing {
    private static final double THICK = 62.5;

    /// A book seen from its spine.
    public record Spine(String title, String callNumber) {}

    private StackOnPad(double width, double height) {
        super(width, height);
    }

    /// The picture of the attract screen, 860 x 360. Up to four spines, the topmost first.
    public static StackOnPad hero(List<Spine> spines) {
        var picture = new StackOnPad(860, 360);
        picture.getStyleClass().add("stack-hero");
        double[][] places = {{93.5, 368.5}, {97, 322}, {68.8, 412.4}, {78, 374}};
        for (int i = 0; i < Math.min(4, spines.size()); i++)
            picture.spine(spines.get(i), places[i][0], 66.3 * i, places[i][1]);
        picture.box(24.6, 263, 491.1, 27.4, 13.7, "pad-plate");
        picture.box(73.8, 290.4, 392.8, 44, 0, "pad-column");
        picture.box(540.6, 317, 269.8, 17.4, 8.7, "pad-plate");
        picture.box(0, 334.4, 859.7, 25, 12.5, "pad-ground");
        picture.line("M660.5 268 Q690 282 720.4 268", "wave-line");
        picture.line("M643.3 285.3 Q690 309 737 285.3", "wave-line");
        var card = picture.add(new ReaderCard());
        card.relocate(588.8, 100.6);
        card.setRotate(-8);
        card.setScaleX(1.03);
        card.setScaleY(1.03);
        return picture;
    }

    /// The small stack with its arrow, 184 x 144.
    public static StackOnPad small() {
        var picture = new StackOnPad(184, 144);
        picture.getStyleClass().add("stack-small");
        picture.line("M84 0 V28 M73.6 16.6 L84 29 L94.4 16.6", "arrow-line");
        picture.box(34, 41, 100, 24, 5, "class-i", "spine");
        picture.box(18, 69, 126, 24, 5, "class-q", "spine");
        picture.box(26, 97, 112, 24, 5, "class-k", "spine");
        picture.box(0, 127, 182, 16, 8, "pad-plate");
        picture.line("M156 60.6 Q170 83 156 105.3", "wave-line-small");
        picture.line("M170 50.3 Q190 83 170 115.7", "wave-line-small");
        return picture;
    }

    private void spine(Spine book, double x, double y, double width) {
        var letter = CoverArt.of(book.title(), "", book.callNumber()).classLetter();
        box(x, y, width, THICK, 8, "class-" + Character.toLowerCase(letter), "spine");
        box(x + 15, y, 6, THICK, 0, "paler-28");
        box(x + width - 21, y, 6, THICK, 0, "paler-28");
        box(x + width - 108, y + 0.5, 69, THICK - 1, 0, "spine-label");
        var title = text(book.title(), 32, "on-cover");
        title.setX(x + 43);
        title.setY(y + 43);
        title.setClip(new Rectangle(x + 40, y, width - 156, THICK));
        var call = text(book.callNumber(), 26, "label-ink");
        call.setX(x + width - 73.5 - call.getLayoutBounds().getWidth() / 2);
        call.setY(y + 41);
    }

    private Text text(String words, double size, String styleClass) {
        var text = CoverLabel.text(words, size, true);
        text.getStyleClass().setAll(styleClass);
        getChildren().add(text);
        return text;
    }
}
