package org.fanzai.ui.kiosk;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.widget.StackOnPad;
import org.fanzai.ui.widget.Tile;

/// Binds the attract screen.
final class AttractController implements Screen {
    private final KioskViewModel model;
    private final OpeningWords words;

    @FXML
    private Label line = new Label();

    @FXML
    private Label today = new Label();

    @FXML
    private Label hours = new Label();

    @FXML
    private StackPane picture = new StackPane();

    @FXML
    private StackPane borrowPlace = new StackPane();

    AttractController(KioskViewModel model) {
        this.model = model;
        this.words = new OpeningWords(model.texts(), model.place());
    }

    @FXML
    void initialize() {
        line.setText(model.texts().text("kiosk.attract.line", model.place().maxBooks()));
        picture.getChildren()
                .setAll(StackOnPad.hero(
                        AttractSpines.of(model.texts().language().get())));
        if (borrowPlace.getChildren().getFirst() instanceof Tile tile)
            tile.setOnAction(_ -> model.accept(new KioskInput.Start()));
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        today.setText(words.today(now));
        hours.setText(words.week(now));
    }
}
