package org.fanzai.domain.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanzai.domain.circulation.Checkin.FoundBy;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.domain.shared.TagUid;

/// What was done: the kind of an operation and its payload. The kind's name in journals and on the wire
/// is [#kind].
public sealed interface Act {
    /// `override` holds the reasons that are passed, `why` what was said for it.
    record CheckOut(
            CardNumber patron, Barcode item, Via via, Set<ReasonCode> override, String why, CheckOutOptions options)
            implements Act {
        public CheckOut {
            override = Set.copyOf(override);
        }

        public CheckOut(CardNumber patron, Barcode item, Via via, Set<ReasonCode> override, String why) {
            this(patron, item, via, override, why, CheckOutOptions.NONE);
        }
    }

    /// `card` is the one presented where it is not the patron's own number; `due` was given by the
    /// staff; `keepHold` puts a ready hold that was passed back into the queue, else it is cancelled;
    /// `by` is who acts for the patron.
    record CheckOutOptions(
            Optional<CardNumber> card,
            Optional<Instant> due,
            boolean onSite,
            boolean keepHold,
            OptionalInt partsPresent,
            Optional<CardNumber> by) {
        public static final CheckOutOptions NONE = new CheckOutOptions(
                Optional.empty(), Optional.empty(), false, true, OptionalInt.empty(), Optional.empty());
    }

    record CheckIn(Barcode item, Via via, CheckInOptions options) implements Act {
        public CheckIn(Barcode item, Via via) {
            this(item, via, CheckInOptions.NONE);
        }
    }

    /// See [org.fanzai.domain.circulation.Checkin.Request].
    record CheckInOptions(
            Optional<Instant> effective,
            boolean bookDrop,
            boolean forgive,
            OptionalInt partsPresent,
            Optional<FoundBy> foundBy) {
        public static final CheckInOptions NONE =
                new CheckInOptions(Optional.empty(), false, false, OptionalInt.empty(), Optional.empty());
    }

    /// `seen`: the item was shown. `auto`: no person asked for it.
    record Renew(
            CardNumber patron, Barcode item, Via via, boolean seen, boolean auto, Set<ReasonCode> override, String why)
            implements Act {
        public Renew {
            override = Set.copyOf(override);
        }

        public Renew(CardNumber patron, Barcode item) {
            this(patron, item, Via.DESK, true, false, Set.of(), "");
        }
    }

    /// What a hold is for: a title, or one item.
    sealed interface Wish {
        record Title(String id) implements Wish {}

        record Copy(Barcode item) implements Wish {}
    }

    /// To be fetched at `pickup` (empty: where it was placed); served from `from` on.
    record PlaceHold(CardNumber patron, Wish wish, Via via, Optional<String> pickup, Optional<LocalDate> from)
            implements Act {}

    record CancelHold(CardNumber patron, Wish wish) implements Act {}

    record SuspendHold(CardNumber patron, Wish wish, Pause pause) implements Act {}

    record ResumeHold(CardNumber patron, Wish wish) implements Act {}

    /// The item is promised to the patron from `from` to `to`, both included.
    record Book(CardNumber patron, Barcode item, LocalDate from, LocalDate to) implements Act {}

    /// The booking that begins on `from`.
    record CancelBooking(CardNumber patron, Barcode item, LocalDate from) implements Act {}

    /// A fee that the staff or an import puts on the account.
    record Charge(CardNumber patron, FeeKind fee, Money amount, Optional<Barcode> item) implements Act {}

    /// `fee` is a fee's place in the account from 0; empty: the oldest first.
    record Pay(CardNumber patron, Money amount, OptionalInt fee) implements Act {}

    record Waive(CardNumber patron, Money amount, OptionalInt fee, String why) implements Act {}

    /// What the staff say of an item.
    enum Mark {
        LOST,
        DAMAGED,
        WITHDRAWN,
        MISSING,
        FOUND
    }

    record MarkItem(Barcode item, Mark mark) implements Act {}

    /// The patron says that it was returned.
    record ClaimReturned(Barcode item) implements Act {}

    /// A new copy was accepted for a lost one.
    record ReplaceLost(Barcode item) implements Act {}

    /// The library wants it back early.
    record Recall(Barcode item) implements Act {}

    /// A loan past the limit becomes an ordinary one: there is room for it now.
    record MakeOrdinary(CardNumber patron, Barcode item) implements Act {}

    /// Through `lastDay`; empty: without end.
    record Restrict(CardNumber patron, Optional<LocalDate> lastDay) implements Act {}

    record Unrestrict(CardNumber patron) implements Act {}

    record ReceiveTransit(Barcode item) implements Act {}

    /// May this patron leave? Accepted, it ends the membership.
    record Clearance(CardNumber patron) implements Act {}

    /// The day's work.
    record DayWork() implements Act {}

    /// A closure that is announced later.
    record CloseBranch(String branch, List<LocalDate> dates) implements Act {
        public CloseBranch {
            dates = List.copyOf(dates);
        }
    }

    /// A loan that began before the library had this system.
    record AdoptLoan(
            CardNumber patron,
            Barcode item,
            Instant since,
            Instant due,
            int renewals,
            int unseen,
            boolean onSite,
            boolean recalled,
            Optional<Instant> claimed,
            String governing)
            implements Act {}

    /// A hold that was there before the library had this system; ranked by when it was placed.
    record AdoptHold(
            CardNumber patron,
            Wish wish,
            Optional<Barcode> copy,
            String pickup,
            Hold.State state,
            Pause pause,
            Optional<LocalDate> from,
            Optional<LocalDate> lastDay)
            implements Act {}

    /// The security of an item's tag was switched off after a checkout, or could not be: `done` is false
    /// and a case follows.
    record TagReleased(Barcode item, TagUid tag, boolean done) implements Act {}

    /// The security of an item's tag was switched on before a checkin, or could not be.
    record TagSecured(Barcode item, TagUid tag, boolean done) implements Act {}

    /// The station started and found the end of its journal torn; it was cut off and kept aside.
    record JournalCut() implements Act {}

    /// An operation of a newer format or a kind that this version does not know: kept whole, never
    /// dropped. Nobody knows whom the payload names: `toString` is masked.
    record Unknown(String name, String payload) implements Act {
        @Override
        public String toString() {
            return "unknown act " + name + " ****";
        }
    }

    /// The kind's name in journals and on the wire.
    default String kind() {
        return switch (this) {
            case CheckOut _ -> "checkout";
            case CheckIn _ -> "checkin";
            case Renew _ -> "renew";
            case PlaceHold _ -> "hold.place";
            case CancelHold _ -> "hold.cancel";
            case SuspendHold _ -> "hold.suspend";
            case ResumeHold _ -> "hold.resume";
            case Book _ -> "booking.place";
            case CancelBooking _ -> "booking.cancel";
            case Charge _ -> "fee.charge";
            case Pay _ -> "fee.pay";
            case Waive _ -> "fee.waive";
            case MarkItem _ -> "item.update";
            case ClaimReturned _ -> "item.claim";
            case ReplaceLost _ -> "item.replace";
            case Recall _ -> "item.recall";
            case MakeOrdinary _ -> "loan.ordinary";
            case Restrict _ -> "block.add";
            case Unrestrict _ -> "block.lift";
            case ReceiveTransit _ -> "transit.receive";
            case Clearance _ -> "patron.clear";
            case DayWork _ -> "day.work";
            case CloseBranch _ -> "branch.close";
            case AdoptLoan _ -> "loan.adopt";
            case AdoptHold _ -> "hold.adopt";
            case TagReleased _ -> "tag.released";
            case TagSecured _ -> "tag.secured";
            case JournalCut _ -> "journal.cut";
            case Unknown unknown -> unknown.name();
        };
    }

    /// The item that it is about.
    default Optional<Barcode> about() {
        return switch (this) {
            case CheckOut act -> Optional.of(act.item());
            case CheckIn act -> Optional.of(act.item());
            case Renew act -> Optional.of(act.item());
            case PlaceHold act -> itemOf(act.wish());
            case CancelHold act -> itemOf(act.wish());
            case SuspendHold act -> itemOf(act.wish());
            case ResumeHold act -> itemOf(act.wish());
            case Book act -> Optional.of(act.item());
            case CancelBooking act -> Optional.of(act.item());
            case Charge act -> act.item();
            case MarkItem act -> Optional.of(act.item());
            case ClaimReturned act -> Optional.of(act.item());
            case ReplaceLost act -> Optional.of(act.item());
            case Recall act -> Optional.of(act.item());
            case MakeOrdinary act -> Optional.of(act.item());
            case ReceiveTransit act -> Optional.of(act.item());
            case AdoptLoan act -> Optional.of(act.item());
            case AdoptHold act -> act.copy().or(() -> itemOf(act.wish()));
            case TagReleased act -> Optional.of(act.item());
            case TagSecured act -> Optional.of(act.item());
            case Pay _,
                    Waive _,
                    Restrict _,
                    Unrestrict _,
                    Clearance _,
                    DayWork _,
                    CloseBranch _,
                    JournalCut _,
                    Unknown _ -> Optional.empty();
        };
    }

    /// The patron whom it concerns.
    default Optional<CardNumber> patronOf() {
        return switch (this) {
            case CheckOut act -> Optional.of(act.patron());
            case Renew act -> Optional.of(act.patron());
            case PlaceHold act -> Optional.of(act.patron());
            case CancelHold act -> Optional.of(act.patron());
            case SuspendHold act -> Optional.of(act.patron());
            case ResumeHold act -> Optional.of(act.patron());
            case Book act -> Optional.of(act.patron());
            case CancelBooking act -> Optional.of(act.patron());
            case Charge act -> Optional.of(act.patron());
            case Pay act -> Optional.of(act.patron());
            case Waive act -> Optional.of(act.patron());
            case Restrict act -> Optional.of(act.patron());
            case Unrestrict act -> Optional.of(act.patron());
            case Clearance act -> Optional.of(act.patron());
            case AdoptLoan act -> Optional.of(act.patron());
            case MakeOrdinary act -> Optional.of(act.patron());
            case AdoptHold act -> Optional.of(act.patron());
            case CheckIn _,
                    MarkItem _,
                    ClaimReturned _,
                    ReplaceLost _,
                    Recall _,
                    ReceiveTransit _,
                    DayWork _,
                    CloseBranch _,
                    TagReleased _,
                    TagSecured _,
                    JournalCut _,
                    Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Barcode> itemOf(Wish wish) {
        return wish instanceof Wish.Copy(var item) ? Optional.of(item) : Optional.empty();
    }
}
