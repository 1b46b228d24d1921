package org.fanzai.ui.kiosk;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskState.Goodbye;

/// Binds the last screen.
final class GoodbyeController implements Screen {
    private final KioskViewModel model;

    @FXML
    private Label line = new Label();

    @FXML
    private Label slip = new Label();

    GoodbyeController(KioskViewModel model) {
        this.model = model;
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Goodbye(var lent, var became, var locked))) return;
        line.setText(model.texts().text("kiosk.bye.line", lent));
        if (!locked.isEmpty()) {
            slip.setText(model.texts().text("kiosk.bye.locked", locked.size()));
            return;
        }
        if (kiosk.leftBehind(now)) {
            slip.setText(model.texts().text(kiosk.cardOnPad() ? "kiosk.bye.card" : "kiosk.bye.leftBehind"));
            return;
        }
        slip.setText(model.texts()
                .text(
                        switch (became) {
                            case NONE -> "kiosk.bye.none";
                            case PRINTED -> "kiosk.bye.printed";
                            case UNCONFIRMED -> "kiosk.bye.unconfirmed";
                            case FAILED -> "kiosk.bye.failed";
                        }));
    }
}
