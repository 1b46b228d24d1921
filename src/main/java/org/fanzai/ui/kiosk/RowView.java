package org.fanzai.ui.kiosk;

import java.util.List;
import java.util.Optional;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.StatusChip;

/// One row of the list as it is shown. `title` is empty while the book is not known; `message` may carry emphasis.
record RowView(
        String id,
        Optional<Art> art,
        String title,
        String message,
        String note,
        StatusChip.State state,
        String word,
        List<Boolean> parts,
        List<Choice> choices,
        Optional<Choice> side) {
    /// What a cover is drawn from.
    record Art(String title, String author, String callNumber) {}

    /// A button and what it does; without an input it asks for help.
    record Choice(Optional<Icon> icon, String word, Optional<KioskInput> input) {
        static Choice of(String word, KioskInput input) {
            return new Choice(Optional.empty(), word, Optional.of(input));
        }

        static Choice of(Icon icon, String word, KioskInput input) {
            return new Choice(Optional.of(icon), word, Optional.of(input));
        }

        static Choice help(String word) {
            return new Choice(Optional.of(Icon.CALL_STAFF), word, Optional.empty());
        }
    }

    @Override
    public String toString() {
        return "row " + state;
    }
}
