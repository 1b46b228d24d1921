package org.fanzai.ui.kiosk;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.widget.KioskButton;
import org.fanzai.ui.widget.ReaderCard;
import org.fanzai.ui.widget.RichText;
import org.fanzai.ui.widget.StackOnPad;

/// Binds the screen that asks for the card.
final class CardController implements Screen {
    private final KioskViewModel model;

    @FXML
    private StackPane picture = new StackPane();

    @FXML
    private StackPane books = new StackPane();

    @FXML
    private HBox banner = new HBox();

    @FXML
    private RichText waiting = new RichText("t-body", "");

    @FXML
    private StackPane leavePlace = new StackPane();

    CardController(KioskViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        picture.getChildren().setAll(new ReaderCard());
        books.getChildren().setAll(StackOnPad.small());
        if (leavePlace.getChildren().getFirst() instanceof KioskButton leave)
            leave.setOnAction(_ -> model.accept(new KioskInput.Leave()));
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof KioskState.ShowCard(var scanned, var unknown))) return;
        int count = kiosk.booksOnPad() + scanned.size();
        banner.setVisible(unknown || count > 0);
        waiting.setText(
                unknown
                        ? model.texts().text("kiosk.card.unknown")
                        : model.texts().text("kiosk.card.waiting", count));
    }
}
