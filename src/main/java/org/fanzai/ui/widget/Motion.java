package org.fanzai.ui.widget;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.RotateTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.fanzai.ui.theme.Theming;

/// The few movements there are. All become a change at once where the root carries `reduced-motion`, and where a node
/// is not in a scene.
public final class Motion {
    private static final Duration STATE = Duration.millis(160);
    private static final Duration ROW = Duration.millis(180);
    private static final Duration SCREEN = Duration.millis(220);
    private static final Duration SHEET = Duration.millis(240);
    private static final Duration TURN = Duration.millis(1200);
    private static final double SCREEN_SLIDE = 24;

    private Motion() {}

    /// Whether this node must not move.
    public static boolean isReduced(Node node) {
        var scene = node.getScene();
        return scene == null || scene.getRoot().getStyleClass().contains(Theming.REDUCED_MOTION);
    }

    /// A chip whose state changed comes up out of nothing, 160 ms.
    public static void changed(Node node) {
        if (!isReduced(node)) fade(node, STATE).play();
    }

    /// A row appears, 180 ms.
    public static void appeared(Node node) {
        if (!isReduced(node)) fade(node, ROW).play();
    }

    /// A screen slides in by 24 px, from the right when going on and from the left when going back.
    public static void entered(Node screen, boolean back) {
        if (isReduced(screen)) return;
        var slide = new TranslateTransition(SCREEN, screen);
        slide.setFromX(back ? -SCREEN_SLIDE : SCREEN_SLIDE);
        slide.setToX(0);
        slide.setInterpolator(Interpolator.EASE_OUT);
        new ParallelTransition(slide, fade(screen, SCREEN)).play();
    }

    /// A sheet rises by `distance`, 240 ms.
    static void rose(Node sheet, double distance) {
        if (isReduced(sheet)) return;
        var rise = new TranslateTransition(SHEET, sheet);
        rise.setFromY(distance);
        rise.setToY(0);
        rise.setInterpolator(Interpolator.EASE_OUT);
        rise.play();
    }

    /// An endless turn, 1200 ms each; the caller plays and stops it.
    static RotateTransition turning(Node icon) {
        var turn = new RotateTransition(TURN, icon);
        turn.setByAngle(-360);
        turn.setCycleCount(RotateTransition.INDEFINITE);
        turn.setInterpolator(Interpolator.LINEAR);
        return turn;
    }

    private static FadeTransition fade(Node node, Duration length) {
        var fade = new FadeTransition(length, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(Interpolator.EASE_OUT);
        return fade;
    }
}
