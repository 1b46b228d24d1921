package org.fanzai.ui.kiosk;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState.Borrowing;
import org.fanzai.ui.widget.Form;
import org.fanzai.ui.widget.KioskButton;
import org.fanzai.ui.widget.StackOnPad;
import org.fanzai.ui.widget.Tally;

/// Binds the borrowing screen.
final class BorrowController implements Screen {
    private final KioskViewModel model;
    private final BorrowViewModel words;
    private final RowList rows;
    private final Runnable counting;

    @FXML
    private StackPane picture = new StackPane();

    @FXML
    private Label headline = new Label();

    @FXML
    private Label line = new Label();

    @FXML
    private StackPane list = new StackPane();

    @FXML
    private Tally tally = new Tally();

    @FXML
    private KioskButton recount = new KioskButton();

    @FXML
    private KioskButton finish = new KioskButton();

    BorrowController(KioskViewModel model, Form form, Runnable help, Runnable counting) {
        this.model = model;
        this.counting = counting;
        this.words = new BorrowViewModel(model.texts(), model.place());
        this.rows = new RowList(model.texts(), form, model::accept, help);
    }

    @FXML
    void initialize() {
        picture.getChildren().setAll(StackOnPad.small());
        list.getChildren().setAll(rows);
        finish.setOnAction(_ -> model.accept(new KioskInput.Finish()));
        recount.setOnAction(_ -> counting.run());
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Borrowing borrowing)) return;
        var shown = words.show(kiosk, borrowing, now);
        headline.setText(shown.headline());
        line.setText(shown.line());
        rows.show(shown.rows());
        tally.show(shown.tally(), shown.lent(), shown.total());
    }
}
