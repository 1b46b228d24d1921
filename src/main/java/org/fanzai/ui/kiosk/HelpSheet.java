package org.fanzai.ui.kiosk;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.KioskButton;

/// What to do on the present screen, and where people are who help.
final class HelpSheet extends VBox {
    HelpSheet(Texts texts, KioskState state, Runnable close) {
        getStyleClass().add("help-sheet");
        var button = new KioskButton(KioskButton.Kind.PRIMARY, Icon.CLOSE, texts.text("kiosk.help.close"));
        button.large().setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> close.run());
        getChildren()
                .addAll(
                        label(texts.text("kiosk.help.title"), "t-prompt"),
                        label(texts.text(key(state)), "t-body"),
                        label(texts.text("kiosk.help.desk"), "t-body", "muted"),
                        button);
    }

    private static String key(KioskState state) {
        return switch (state) {
            case KioskState.Attract _, KioskState.ShowCard _, KioskState.Goodbye _ -> "kiosk.help.card";
            case KioskState.EnterPin _, KioskState.CheckingPin _ -> "kiosk.help.pin";
            case KioskState.Borrowing _ -> "kiosk.help.borrow";
            case KioskState.Finished _ -> "kiosk.help.done";
            case KioskState.OutOfOrder _ -> "kiosk.help.out";
        };
    }

    private static Label label(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
