package org.fanzai.ui.theme;

/// How much larger a reader wants the text. Sizes up to 60 px multiply, display sizes stop at 120 px.
public enum Zoom {
    NORMAL(100),
    LARGE(150),
    LARGEST(200);

    private final int percent;

    Zoom(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /// The class the root carries; the type scale has the sizes.
    public String styleClass() {
        return "zoom-" + percent;
    }

    /// The step after this one; the largest goes round to the normal one.
    public Zoom next() {
        return switch (this) {
            case NORMAL -> LARGE;
            case LARGE -> LARGEST;
            case LARGEST -> NORMAL;
        };
    }
}
