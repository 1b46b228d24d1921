package org.fanzai.ui.kiosk.flow;

import java.util.List;
import java.util.Set;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;

/// What a step asks to be done; each is answered by an input.
public sealed interface KioskEffect {
    /// `toString` is masked.
    record CheckPin(CardNumber card, String pin) implements KioskEffect {
        @Override
        public String toString() {
            return "check PIN ****";
        }
    }

    record Describe(Barcode item) implements KioskEffect {}

    /// Look for a patron whose card has one of these numbers. `shown`: it was held to a reader for cards, so that the
    /// reader hears also when nobody knows it.
    record FindCard(List<CardNumber> numbers, boolean shown) implements KioskEffect {}

    /// Ask for a checkout of an item whose tags these are.
    record Lend(CardNumber card, Barcode item, Set<ReasonCode> override, List<TagUid> tags) implements KioskEffect {}

    /// Release the security of a lent item, all its tags, and record it when they were read back.
    record Release(Barcode item, List<TagUid> tags) implements KioskEffect {}

    /// Secure the tags again, then take the loan back.
    record TakeBack(CardNumber card, Barcode item, List<TagUid> tags) implements KioskEffect {}

    /// The reader leaves with a lent item that still alarms.
    record RecordLocked(Barcode item, List<TagUid> tags) implements KioskEffect {}

    record Print(Patron patron, List<Row> lent) implements KioskEffect {}

    record Sound(Tone tone) implements KioskEffect {}

    enum Tone {
        READ,
        OK,
        ATTENTION,
        ERROR
    }

    /// The screen speaks the reader's language, or the station's again.
    record Speak(String language) implements KioskEffect {}

    record ResetLanguage() implements KioskEffect {}
}
