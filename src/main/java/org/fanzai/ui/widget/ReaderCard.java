package org.fanzai.ui.widget;

import javafx.scene.shape.Rectangle;

/// A reader's card, 210 x 136.
public final class ReaderCard extends Drawing {
    public ReaderCard() {
        super(210, 136);
        getStyleClass().add("reader-card");
        box(0, 0, 210, 136, 18, "card-body");
        var band = box(0, 0, 210, 60, 18, "card-band");
        band.setClip(new Rectangle(210, 42));
        box(24, 62, 40, 50, 6, "card-mark");
        box(82, 66, 100, 11, 5.5, "card-mark");
        box(82, 92, 66, 11, 5.5, "card-mark");
    }
}
