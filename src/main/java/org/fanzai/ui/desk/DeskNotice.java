package org.fanzai.ui.desk;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fanzai.ui.fx.Texts;

/// What is worth saying beside the list; when there is nothing, how to go on.
final class DeskNotice {
    /// The key of what is wrong with the last scan, or "".
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");

    /// The item that was scanned twice in a moment, or "".
    private final StringProperty twice = new SimpleStringProperty(this, "twice", "");

    void again(String title) {
        twice.set(title);
    }

    /// The last scan was of no use; `key` says why.
    void refused(String key) {
        refusal.set(key);
    }

    void clear() {
        refusal.set("");
        twice.set("");
    }

    StringBinding words(DeskViewModel desk, Texts texts) {
        return Bindings.createStringBinding(
                () -> said(desk, texts), twice, refusal, desk.mode(), desk.patron(), texts.language());
    }

    private String said(DeskViewModel desk, Texts texts) {
        if (!refusal.get().isEmpty()) return texts.text(refusal.get());
        return twice.get().isEmpty() ? texts.text(hint(desk)) : texts.text("desk.notice.again", twice.get());
    }

    private static String hint(DeskViewModel desk) {
        return switch (desk.mode().get()) {
            case BORROW -> desk.patron().get().isPresent() ? "desk.hint.borrow" : "desk.hint.card";
            case RETURN -> "desk.hint.return";
            case RENEW -> "desk.hint.renew";
        };
    }
}
