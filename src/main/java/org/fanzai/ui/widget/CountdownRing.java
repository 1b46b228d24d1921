package org.fanzai.ui.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// Seconds that are left, as a number in a ring that empties from its end. Its colour is that of a state.
public final class CountdownRing extends StackPane {
    /// The two sizes there are.
    public enum Size {
        SMALL(104, 10, "t-side"),
        LARGE(300, 20, "t-ring");

        private final double across;
        private final double stroke;
        private final String role;

        Size(double across, double stroke, String role) {
            this.across = across;
            this.stroke = stroke;
            this.role = role;
        }
    }

    private final Arc left;
    private final Label number = new Label();
    private StatusChip.State state = StatusChip.State.WAITING;

    public CountdownRing(Size size) {
        double radius = (size.across - size.stroke) / 2;
        var track = new Circle(radius);
        track.getStyleClass().add("ring-track");
        track.setStrokeWidth(size.stroke);
        left = new Arc(0, 0, radius, radius, 90, 360);
        left.setType(ArcType.OPEN);
        left.setStrokeWidth(size.stroke);
        left.getStyleClass().add("ring-left");
        number.getStyleClass().addAll(size.role, "strong");
        getStyleClass().addAll("countdown-ring", state.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(track, onTop(radius), number);
        setMinSize(size.across, size.across);
        setMaxSize(size.across, size.across);
    }

    /// `seconds` of `total` are left.
    public void show(int seconds, int total) {
        number.setText(String.valueOf(seconds));
        left.setLength(-360.0 * Math.clamp(seconds, 0, total) / Math.max(1, total));
        setAccessibleText(number.getText());
    }

    /// The state whose colour the ring has: WAITING is the blue, DUE_SOON the amber.
    public void setState(StatusChip.State next) {
        getStyleClass().remove(state.styleClass());
        state = next;
        getStyleClass().add(next.styleClass());
    }

    /// An arc alone would be centred by its own bounds; this keeps its centre at the ring's.
    private javafx.scene.Group onTop(double radius) {
        var frame = new Circle(radius + left.getStrokeWidth() / 2);
        frame.getStyleClass().add("invisible");
        return new javafx.scene.Group(frame, left);
    }
}
