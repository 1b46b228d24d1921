package org.fanzai.ui.kiosk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.kiosk.flow.KioskState.CheckingPin;
import org.fanzai.ui.kiosk.flow.KioskState.EnterPin;
import org.fanzai.ui.kiosk.flow.KioskState.PinProblem;
import org.fanzai.ui.widget.Keypad;
import org.fanzai.ui.widget.PinDots;
import org.fanzai.ui.widget.ReaderCard;
import org.fanzai.ui.widget.RichText;

/// Binds the PIN screen.
final class PinController implements Screen {
    private final KioskViewModel model;
    private final Runnable help;
    private final PinViewModel pin;
    private final PinDots dots = new PinDots(PinViewModel.LENGTH);

    @FXML
    private StackPane picture = new StackPane();

    @FXML
    private Label tail = new Label();

    @FXML
    private Label prompt = new Label();

    @FXML
    private Label problem = new Label();

    @FXML
    private HBox banner = new HBox();

    @FXML
    private RichText waiting = new RichText("t-body", "");

    @FXML
    private StackPane dotsPlace = new StackPane();

    @FXML
    private StackPane keypadPlace = new StackPane();

    @FXML
    private HBox actions = new HBox();

    PinController(KioskViewModel model, Runnable help) {
        this.model = model;
        this.pin = model.pin();
        this.help = help;
    }

    @FXML
    void initialize() {
        picture.getChildren().setAll(new ReaderCard());
        dotsPlace.getChildren().setAll(dots);
        var keypad = new Keypad(model.texts().text("keypad.ok"), model.texts().text("keypad.delete"));
        keypadPlace.getChildren().setAll(keypad);
        keypad.onKey(this::key);
        pin.filled().subscribe(filled -> dots.setFilled(filled.intValue()));
        button(0).setOnAction(_ -> model.accept(new KioskInput.Leave()));
        button(1).setOnAction(_ -> keypad.shuffle(new SecureRandom()));
        button(2).setOnAction(_ -> help.run());
    }

    private Button button(int index) {
        return (Button) actions.getChildren().get(index);
    }

    private void key(Keypad.Key key) {
        switch (key) {
            case Keypad.Key.Digit(var digit) -> pin.type(digit);
            case Keypad.Key.Delete() -> pin.delete();
            case Keypad.Key.Ok() -> {
                if (pin.complete()) model.accept(new KioskInput.PinEntered(pin.take()));
            }
        }
        model.accept(new KioskInput.Touched());
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        switch (kiosk.state()) {
            case EnterPin(var card, var scanned, var wrong) -> show(kiosk, card, scanned.size(), wrong, false);
            case CheckingPin(var card, var scanned) -> show(kiosk, card, scanned.size(), Optional.empty(), true);
            default -> {}
        }
    }

    private void show(Kiosk kiosk, CardNumber card, int scanned, Optional<PinProblem> wrong, boolean checking) {
        int books = kiosk.booksOnPad() + scanned;
        tail.setText(model.texts().text("kiosk.pin.tail", card.tail()));
        banner.setVisible(books > 0);
        waiting.setText(model.texts().text("kiosk.pin.waiting", books));
        prompt.setText(model.texts().text(checking ? "kiosk.pin.checking" : "kiosk.pin.prompt", PinViewModel.LENGTH));
        problem.setText(wrong.map(this::words).orElse(""));
    }

    private String words(KioskState.PinProblem wrong) {
        return model.texts().text(wrong == PinProblem.WRONG ? "kiosk.pin.wrong" : "kiosk.pin.locked");
    }
}
