package org.fanzai.ui.desk;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.shared.LibraryNumber;
import org.fanzai.ui.desk.DeskRow.State;
import org.fanzai.ui.widget.StatusChip;

/// What a row says: its chips and the sentence under it.
final class RowWords {
    /// A chip to be made.
    record Chip(StatusChip.State state, String word) {
        StatusChip node() {
            return new StatusChip(state, word);
        }
    }

    private final DeskWords words;

    RowWords(DeskWords words) {
        this.words = words;
    }

    DeskWords words() {
        return words;
    }

    /// What came of it, the most important first; a row of a list shows only that.
    List<Chip> chips(DeskRow row) {
        var chips = new ArrayList<Chip>();
        if (!row.switched())
            chips.add(chip(StatusChip.State.PUT_BACK, row.isLent() ? "desk.chip.locked" : "desk.chip.open"));
        if (row.state() instanceof State.Returned(var alerts)) {
            if (row.wasHeld()) chips.add(chip(StatusChip.State.PUT_BACK, "desk.chip.held"));
            row.loanBefore()
                    .map(loan -> words.daysLate(loan.due(), row.at()))
                    .filter(days -> days > 0)
                    .ifPresent(days -> chips.add(chip(StatusChip.State.OVERDUE, "desk.chip.late", days)));
            if (!alerts.isEmpty()) chips.add(chip(StatusChip.State.NEUTRAL, "desk.chip.notOnLoan"));
        }
        chips.add(main(row));
        return chips;
    }

    private Chip main(DeskRow row) {
        return switch (row.state()) {
            case State.Asking _ -> chip(StatusChip.State.READING, "desk.chip.asking");
            case State.NeedsCard _ -> chip(StatusChip.State.NEEDS_YOU, "desk.chip.needsCard");
            case State.Decide _ -> chip(StatusChip.State.NEEDS_YOU, "desk.chip.decide");
            case State.Lent(var _, var renewed) ->
                chip(StatusChip.State.OK, renewed ? "desk.chip.renewed" : "desk.chip.lent");
            case State.Returned _ -> chip(StatusChip.State.OK, "desk.chip.returned");
            case State.Refused _ -> chip(StatusChip.State.REFUSED, refused(row.mode()));
            case State.Left _ -> chip(StatusChip.State.NEUTRAL, "desk.chip.left");
            case State.IsCard _ -> chip(StatusChip.State.NEEDS_YOU, "desk.chip.isCard");
            case State.Failed _ -> chip(StatusChip.State.OFFLINE, "desk.chip.failed");
            case State.Broken _ -> chip(StatusChip.State.OFFLINE, "desk.chip.failed");
        };
    }

    /// The sentence under the row, or "".
    String sentence(DeskRow row) {
        return switch (row.state()) {
            case State.NeedsCard _ -> words.text("desk.row.needsCard");
            case State.Decide(var reasons, var _) -> words.reasons(reasons);
            case State.Refused(var reasons) -> words.reasons(reasons);
            case State.IsCard _ -> words.text("desk.row.isCard");
            case State.Failed(var trouble) -> words.trouble(trouble);
            case State.Broken(var code) -> words.text("desk.row.broken", code);
            case State.Lent _ -> row.switched() ? "" : words.text("desk.row.locked");
            case State.Returned _ -> row.switched() ? "" : words.text("desk.row.open");
            case State.Asking _, State.Left _ -> "";
        };
    }

    /// What it is, as far as it is known; the number of a card is not shown whole.
    String title(DeskRow row) {
        return row.what()
                .map(it -> it.title().title())
                .orElseGet(() -> isCard(row) ? words.text("desk.card.tail", tail(row.text())) : row.text());
    }

    /// As far as the number itself or the library's answer says.
    private static boolean isCard(DeskRow row) {
        return switch (row.state()) {
            case State.IsCard _ -> true;
            case State.Refused(var reasons)
            when reasons.stream().anyMatch(reason -> reason.code() == ReasonCode.UNKNOWN_PATRON) -> true;
            default -> row.text().startsWith("2") && LibraryNumber.isValid(row.text());
        };
    }

    /// Where it is to be put after a checkin, or "".
    String place(DeskRow row) {
        if (!(row.state() instanceof State.Returned)) return "";
        return row.wasHeld()
                ? words.text("desk.place.holds")
                : row.what().map(it -> it.item().location()).orElse("");
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - 4));
    }

    private static String refused(DeskMode mode) {
        return switch (mode) {
            case BORROW -> "desk.chip.refused.borrow";
            case RETURN -> "desk.chip.refused.return";
            case RENEW -> "desk.chip.refused.renew";
        };
    }

    private Chip chip(StatusChip.State state, String key, Object... arguments) {
        return new Chip(state, words.text(key, arguments));
    }
}
