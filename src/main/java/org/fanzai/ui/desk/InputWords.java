package org.fanzai.ui.desk;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.fanzai.ui.fx.Texts;

/// What the input line says while nothing is typed into it.
final class InputWords {
    private InputWords() {}

    /// The last scan, until there is another; before that, what is expected.
    static StringBinding prompt(DeskViewModel desk, Texts texts) {
        return Bindings.createStringBinding(
                () -> desk.explaining().get().isPresent()
                        ? texts.text("desk.prompt.why")
                        : desk.echo().get().isEmpty()
                                ? texts.text(expected(desk))
                                : desk.echo().get(),
                desk.explaining(),
                desk.echo(),
                desk.mode(),
                desk.converting(),
                desk.patron(),
                texts.language());
    }

    /// What may be typed or scanned.
    static StringBinding kinds(DeskViewModel desk, Texts texts) {
        return Bindings.createStringBinding(
                () -> texts.text(
                        desk.explaining().get().isPresent()
                                ? "desk.input.kinds.why"
                                : desk.mode().get() == DeskMode.BORROW
                                                && !desk.converting().get()
                                        ? "desk.input.kinds.borrow"
                                        : "desk.input.kinds.item"),
                desk.explaining(),
                desk.mode(),
                desk.converting(),
                texts.language());
    }

    private static String expected(DeskViewModel desk) {
        if (desk.converting().get()) return "desk.prompt.convert";
        return switch (desk.mode().get()) {
            case BORROW -> desk.patron().get().isPresent() ? "desk.prompt.item" : "desk.prompt.card";
            case RETURN -> "desk.prompt.return";
            case RENEW -> "desk.prompt.renew";
        };
    }
}
