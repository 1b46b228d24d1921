package org.fanzai.ui.theme;

/// Everything a reader can choose about how the screen looks.
public record Look(Theme theme, Zoom zoom, boolean reducedMotion) {
    public static final Look PLAIN = new Look(Theme.LIGHT, Zoom.NORMAL, false);

    public Look with(Theme other) {
        return new Look(other, zoom, reducedMotion);
    }

    public Look with(Zoom other) {
        return new Look(theme, other, reducedMotion);
    }

    public Look withReducedMotion(boolean reduced) {
        return new Look(theme, zoom, reduced);
    }
}
