package org.fanzai.ui.widget;

import java.util.Locale;
import javafx.animation.RotateTransition;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.fanzai.ui.theme.Icon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The state of a thing: an icon and a word on a tint, never a colour alone.
public final class StatusChip extends Label {
    /// The states a thing can be in.
    public enum State {
        READING(Icon.READING),
        OK(Icon.OK),
        NEEDS_YOU(Icon.NEEDS_YOU),
        REFUSED(Icon.REFUSED),
        PUT_BACK(Icon.PUT_BACK),
        WAITING(Icon.WAITING),
        NEUTRAL(Icon.INFO),
        OFFLINE(Icon.OFFLINE),
        OVERDUE(Icon.OVERDUE),
        DUE_SOON(Icon.DUE_SOON);

        private final Icon icon;

        State(Icon icon) {
            this.icon = icon;
        }

        public Icon icon() {
            return icon;
        }

        /// The class that sets the colour names `-fz-state` and `-fz-state-tint`.
        public String styleClass() {
            return "state-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final FontIcon icon;
    private final RotateTransition turning;
    private State state;

    public StatusChip(@NamedArg("state") State state, @NamedArg("text") String text) {
        super(text);
        this.state = state;
        icon = state.icon().node("icon-chip");
        turning = Motion.turning(icon);
        setGraphic(icon);
        getStyleClass().addAll("chip", "t-label", "strong", state.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sceneProperty().subscribe(scene -> turn());
    }

    public State getState() {
        return state;
    }

    public void setState(State next) {
        show(next, getText());
    }

    /// Changes both at once, with one soft change of the picture.
    public void show(State next, String word) {
        boolean changed = next != state || !word.equals(getText());
        getStyleClass().remove(state.styleClass());
        state = next;
        getStyleClass().add(next.styleClass());
        setText(word);
        turn();
        if (changed) Motion.changed(this);
    }

    private void turn() {
        turning.stop();
        icon.setRotate(0);
        boolean still = Motion.isReduced(this);
        (state == State.READING && still && getScene() != null ? Icon.CLOCK : state.icon()).on(icon);
        if (state == State.READING && !still) turning.play();
    }
}
