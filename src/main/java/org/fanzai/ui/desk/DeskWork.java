package org.fanzai.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanzai.domain.barcode.Read;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Trouble;

/// What a scan makes of the library. Slow: never on the FX thread. Throws `Trouble`.
final class DeskWork {
    private final DeskServices services;
    private final Actor staff;

    DeskWork(DeskServices services) {
        this.services = services;
        this.staff = new Actor.Staff(services.setting().user());
    }

    /// Whether a rule says that it is a card.
    static boolean isCard(Read read) {
        return read instanceof Read.Patron(var _, var certain) && certain;
    }

    /// Whether only the library can tell that it is no card.
    static boolean maybeCard(Read read) {
        return !(read instanceof Read.Item(var _, var certain) && certain);
    }

    Found borrow(Read read, Optional<Patron> patron) {
        var text = text(read);
        if (maybeCard(read)) {
            var card = cardOrTrouble(new CardNumber(text));
            if (card.isPresent()) return card.get();
            if (isCard(read)) return new Found.NoSuchCard();
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

    Found takeBack(Read read) {
        if (isCard(read)) return new Found.IsCard();
        var item = new Barcode(text(read));
        var what = services.items().find(item);
        var done =
                services.security().takeBackHere(item, () -> services.checkIn().of(staff, item, Via.DESK));
        return new Found.Answer(what, done.answer().verdict(), done.switched());
    }

    /// Renews the loan of whoever has the item.
    Found renew(Read read) {
        if (isCard(read)) return new Found.IsCard();
        var item = new Barcode(text(read));
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

    /// The number of a card or an item; the others never come this far.
    private static String text(Read read) {
        return switch (read) {
            case Read.Patron(var card, var _) -> card.text();
            case Read.Item(var item, var _) -> item.text();
            case Read.Isbn _, Read.Issn _, Read.Credential _, Read.Wrong _ ->
                throw new IllegalArgumentException("not a number of the library: " + read);
        };
    }

    private static Found unknown() {
        return new Found.Refused(Optional.empty(), List.of(new Reason(ReasonCode.UNKNOWN_ITEM)));
    }
}
