package org.fanzai.ui.widget;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// Where a session ends, always in the same place: at the left how far we are, at the right what can be done now.
public final class FinishBar extends HBox {
    private final StackPane lead = new StackPane();
    private final HBox actions = new HBox();

    public FinishBar(Node lead, KioskButton... actions) {
        getStyleClass().add("finish-bar");
        this.lead.getStyleClass().add("finish-lead");
        this.actions.getStyleClass().add("finish-actions");
        this.actions.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(this.lead, Priority.ALWAYS);
        getChildren().addAll(this.lead, this.actions);
        setLead(lead);
        setActions(actions);
    }

    public void setLead(Node node) {
        lead.getChildren().setAll(node);
    }

    public void setActions(KioskButton... buttons) {
        actions.getChildren().setAll(buttons);
        for (var button : buttons) button.large();
    }
}
