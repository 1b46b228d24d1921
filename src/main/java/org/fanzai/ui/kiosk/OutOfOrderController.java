package org.fanzai.ui.kiosk;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.kiosk.flow.KioskState.Fault;
import org.fanzai.ui.kiosk.flow.KioskState.OutOfOrder;

/// Binds the screen that says what does not work and what still does.
final class OutOfOrderController implements Screen {
    private final KioskViewModel model;

    @FXML
    private Label cause = new Label();

    @FXML
    private Label kept = new Label();

    @FXML
    private Label staff = new Label();

    OutOfOrderController(KioskViewModel model) {
        this.model = model;
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof OutOfOrder(var fault, var since, var before))) return;
        var texts = model.texts();
        var time = texts.time(since.atZone(model.place().zone()).toLocalTime());
        cause.setText(texts.text(fault == Fault.PAD ? "kiosk.out.pad" : "kiosk.out.storage", time));
        int lent = before.map(OutOfOrderController::lent).orElse(0);
        kept.setText(lent == 0 ? texts.text("kiosk.out.kept.line") : texts.text("kiosk.out.kept.count", lent));
        staff.setText(texts.text(
                "kiosk.out.staff",
                fault == Fault.PAD ? "D-01" : "D-02",
                model.place().stationId()));
    }

    private static int lent(KioskState state) {
        return state instanceof KioskState.Borrowing borrowing
                ? borrowing.lent().size()
                : 0;
    }
}
