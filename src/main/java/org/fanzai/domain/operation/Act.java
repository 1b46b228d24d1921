package org.fanzai.domain.operation;

import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;

/// What was done: the kind of an operation and its payload.
public sealed interface Act {
    /// The kind's name in journals and on the wire.
    String kind();

    /// `override` holds the reasons that are passed, `why` what was said for it.
    record CheckOut(CardNumber patron, Barcode item, Via via, Set<ReasonCode> override, String why) implements Act {
        public CheckOut {
            override = Set.copyOf(override);
        }

        @Override
        public String kind() {
            return "checkout";
        }
    }

    record CheckIn(Barcode item, Via via) implements Act {
        @Override
        public String kind() {
            return "checkin";
        }
    }

    record Renew(CardNumber patron, Barcode item) implements Act {
        @Override
        public String kind() {
            return "renew";
        }
    }

    /// The security of an item's tag was switched off after a checkout, or could not be: `done` is false and a case
    /// follows.
    record TagReleased(Barcode item, TagUid tag, boolean done) implements Act {
        @Override
        public String kind() {
            return "tag.released";
        }
    }

    /// The security of an item's tag was switched on before a checkin, or could not be.
    record TagSecured(Barcode item, TagUid tag, boolean done) implements Act {
        @Override
        public String kind() {
            return "tag.secured";
        }
    }

    /// The station started and found the end of its journal torn; it was cut off and kept aside.
    record JournalCut() implements Act {
        @Override
        public String kind() {
            return "journal.cut";
        }
    }

    /// An operation of a newer format or a kind that this version does not know: kept whole, never dropped. Nobody
    /// knows whom the payload names: `toString` is masked.
    record Unknown(String kind, String payload) implements Act {
        @Override
        public String toString() {
            return "unknown act " + kind + " ****";
        }
    }

    /// The item that it is about.
    default Optional<Barcode> about() {
        return switch (this) {
            case CheckOut act -> Optional.of(act.item());
            case CheckIn act -> Optional.of(act.item());
            case Renew act -> Optional.of(act.item());
            case TagReleased act -> Optional.of(act.item());
            case TagSecured act -> Optional.of(act.item());
            case JournalCut _, Unknown _ -> Optional.empty();
        };
    }

    /// The patron whom it concerns.
    default Optional<CardNumber> patronOf() {
        return switch (this) {
            case CheckOut act -> Optional.of(act.patron());
            case Renew act -> Optional.of(act.patron());
            case CheckIn _, TagReleased _, TagSecured _, JournalCut _, Unknown _ -> Optional.empty();
        };
    }
}
