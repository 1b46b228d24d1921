package org.fanzai.ui.kiosk;

import java.util.Locale;
import org.fanzai.ui.fx.ViewLoader;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.widget.Form;

/// Every view of the kiosk, upright and lying.
enum KioskView implements ViewLoader.Named {
    ATTRACT("Attract"),
    ATTRACT_LANDSCAPE("AttractLandscape"),
    CARD("Card"),
    CARD_LANDSCAPE("CardLandscape"),
    PIN("Pin"),
    PIN_LANDSCAPE("PinLandscape"),
    BORROW("Borrow"),
    BORROW_LANDSCAPE("BorrowLandscape"),
    DONE("Done"),
    DONE_LANDSCAPE("DoneLandscape"),
    GOODBYE("Goodbye"),
    GOODBYE_LANDSCAPE("GoodbyeLandscape"),
    OUT_OF_ORDER("OutOfOrder"),
    OUT_OF_ORDER_LANDSCAPE("OutOfOrderLandscape");

    private final String name;

    KioskView(String name) {
        this.name = name;
    }

    @Override
    public String file() {
        return name + ".fxml";
    }

    /// The view that shows a state.
    static KioskView of(KioskState state, Form form) {
        var upright = switch (state) {
            case KioskState.Attract _ -> ATTRACT;
            case KioskState.ShowCard _ -> CARD;
            case KioskState.EnterPin _, KioskState.CheckingPin _ -> PIN;
            case KioskState.Borrowing _ -> BORROW;
            case KioskState.Finished _ -> DONE;
            case KioskState.Goodbye _ -> GOODBYE;
            case KioskState.OutOfOrder _ -> OUT_OF_ORDER;
        };
        return form == Form.LANDSCAPE ? valueOf(upright.name().toUpperCase(Locale.ROOT) + "_LANDSCAPE") : upright;
    }

    /// The controller that binds it; `help` and `recount` raise their sheets.
    Screen controller(KioskViewModel model, Form form, Runnable help, Runnable recount) {
        return switch (this) {
            case ATTRACT, ATTRACT_LANDSCAPE -> new AttractController(model);
            case CARD, CARD_LANDSCAPE -> new CardController(model);
            case PIN, PIN_LANDSCAPE -> new PinController(model, help);
            case BORROW, BORROW_LANDSCAPE -> new BorrowController(model, form, help, recount);
            case DONE, DONE_LANDSCAPE -> new DoneController(model);
            case GOODBYE, GOODBYE_LANDSCAPE -> new GoodbyeController(model);
            case OUT_OF_ORDER, OUT_OF_ORDER_LANDSCAPE -> new OutOfOrderController(model);
        };
    }
}
