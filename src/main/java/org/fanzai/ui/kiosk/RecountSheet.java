package org.fanzai.ui.kiosk;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.KioskButton;

/// Asks how many books there are, so that one that is not seen is missed (UX 28).
final class RecountSheet extends VBox {
    private static final double GAP = 24;
    private static final double KEY = 160;

    RecountSheet(Texts texts, int most, IntConsumer counted, Runnable close) {
        getStyleClass().add("help-sheet");
        var question = new Label(texts.text("kiosk.recount.question"));
        question.getStyleClass().add("t-prompt");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var numbers = new FlowPane(GAP, GAP);
        for (int i = 1; i <= most; i++) numbers.getChildren().add(number(i, counted, close));
        var button = new KioskButton(KioskButton.Kind.QUIET, Icon.CLOSE, texts.text("kiosk.help.close"));
        button.large().setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> close.run());
        getChildren().addAll(question, numbers, button);
    }

    private static KioskButton number(int books, IntConsumer counted, Runnable close) {
        var button = new KioskButton(KioskButton.Kind.SECONDARY, Integer.toString(books)).large();
        button.setMinWidth(KEY);
        button.setOnAction(_ -> {
            close.run();
            counted.accept(books);
        });
        return button;
    }
}
