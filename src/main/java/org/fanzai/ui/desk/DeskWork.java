package org.fanzai.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.LibraryNumber;
import org.fanzai.support.Trouble;

/// What a scan makes of the library. Slow: never on the FX thread. Throws `Trouble`.
final class DeskWork {
    private final DeskServices services;
    private final Actor staff;

    DeskWork(DeskServices services) {
        this.services = services;
        this.staff = new Actor.Staff(services.setting().user());
    }

    /// Whether the text says of itself that it is a card: a number of the convention with its check digit.
    static boolean isCard(String text) {
        return text.startsWith("2") && LibraryNumber.isValid(text);
    }

    /// Whether only the library can tell that it is no card.
    static boolean maybeCard(String text) {
        return !(text.startsWith("3") && LibraryNumber.isValid(text));
    }

    Found borrow(String text, Optional<Patron> patron) {
        if (unreadable(text)) return unknown();
        if (maybeCard(text)) {
            var card = cardOrTrouble(new CardNumber(text));
            if (card.isPresent()) return card.get();
            if (isCard(text)) return new Found.NoSuchCard();
        }
        var item = new Barcode(text);
        return patron.isPresent()
                ? lend(item, patron.get(), Set.of(), "")
                : new Found.NeedsCard(services.items().find(item));
    }

    /// Lends although the library asked, and says why.
    Found override(String text, Patron patron, List<Reason> reasons, String why) {
        return lend(
                new Barcode(text),
                patron,
                reasons.stream().map(Reason::code).collect(Collectors.toUnmodifiableSet()),
                why);
    }

    private Found lend(Barcode item, Patron patron, Set<ReasonCode> passed, String why) {
        var what = services.items().find(item);
        var done = services.security()
                .lendHere(item, () -> services.checkOut().atDesk(staff, patron.card(), item, passed, why));
        return new Found.Answer(what, done.answer().verdict(), done.switched());
    }

    Found takeBack(String text) {
        if (isCard(text)) return new Found.IsCard();
        if (unreadable(text)) return unknown();
        var item = new Barcode(text);
        var what = services.items().find(item);
        var done =
                services.security().takeBackHere(item, () -> services.checkIn().of(staff, item, Via.DESK));
        return new Found.Answer(what, done.answer().verdict(), done.switched());
    }

    /// Renews the loan of whoever has the item.
    Found renew(String text) {
        if (isCard(text)) return new Found.IsCard();
        if (unreadable(text)) return unknown();
        var item = new Barcode(text);
        var what = services.items().find(item);
        if (what.isEmpty()) return unknown();
        if (!(what.get().state() instanceof ItemState.OnLoan(var borrower, var _)))
            return new Found.Refused(what, List.of(new Reason(ReasonCode.NOT_ON_LOAN)));
        return new Found.Answer(what, services.renew().of(staff, borrower, item).verdict(), true);
    }

    /// The patron with the present loans; empty when the library does not know the card.
    Optional<Found> card(CardNumber card) {
        return services.patrons()
                .find(card)
                .map(patron -> new Found.Card(patron, services.items().loansOf(card)));
    }

    private Optional<Found> cardOrTrouble(CardNumber card) {
        try {
            return card(card);
        } catch (Trouble trouble) {
            return Optional.of(new Found.CardFailed(trouble));
        }
    }

    /// Whether no library could have printed this on a label.
    private static boolean unreadable(String text) {
        return text.length() > Math.min(Barcode.LONGEST, CardNumber.LONGEST)
                || text.chars().anyMatch(Character::isISOControl);
    }

    private static Found unknown() {
        return new Found.Refused(Optional.empty(), List.of(new Reason(ReasonCode.UNKNOWN_ITEM)));
    }
}
