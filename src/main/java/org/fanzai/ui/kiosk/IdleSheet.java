package org.fanzai.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.widget.CountdownRing;
import org.fanzai.ui.widget.KioskButton;
import org.fanzai.ui.widget.RichText;
import org.fanzai.ui.widget.StatusChip;

/// Asks whether somebody is still there, and counts down in a ring and in words (UX 16).
final class IdleSheet extends VBox {
    private final KioskViewModel model;
    private final CountdownRing ring = new CountdownRing(CountdownRing.Size.LARGE);
    private final RichText words = new RichText("t-body", "");

    IdleSheet(KioskViewModel model) {
        this.model = model;
        getStyleClass().add("idle-sheet");
        ring.setState(StatusChip.State.DUE_SOON);
        getChildren().addAll(top(), stay(), below());
    }

    void show(long seconds) {
        var texts = model.texts();
        ring.show((int) seconds, (int) model.place().timing().warning().toSeconds());
        words.setText(texts.text(
                "kiosk.idle.line", NumberWords.of(seconds, texts.language().get())));
    }

    private HBox top() {
        var question = new Label(model.texts().text("kiosk.idle.question"));
        question.getStyleClass().add("t-display");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(question, words);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        var top = new HBox(ring, text);
        top.getStyleClass().add("idle-top");
        return top;
    }

    private KioskButton stay() {
        var stay = new KioskButton(KioskButton.Kind.PRIMARY, model.texts().text("kiosk.idle.stay"));
        stay.getStyleClass().add("huge");
        stay.setMaxWidth(Double.MAX_VALUE);
        stay.setOnAction(_ -> model.accept(new KioskInput.StillHere()));
        return stay;
    }

    private HBox below() {
        var leave = new KioskButton(KioskButton.Kind.QUIET, model.texts().text("kiosk.idle.leave")).large();
        var more = new KioskButton(KioskButton.Kind.SECONDARY, model.texts().text("kiosk.idle.more")).large();
        leave.setOnAction(_ -> model.accept(new KioskInput.Leave()));
        more.setOnAction(_ -> {
            model.accept(new KioskInput.MoreTime());
            model.accept(new KioskInput.StillHere());
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(leave, gap, more);
    }
}
