package org.fanzai.ui.kiosk.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.SignIn;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// Whatever happens at a kiosk.
public sealed interface KioskInput {
    /// A reader did something: touched, typed, scanned, moved a book. Others are answers and the passing of time.
    default boolean fromReader() {
        return switch (this) {
            case CardScanned _,
                    CardShown _,
                    ItemScanned _,
                    PadChanged _,
                    Touched _,
                    Start _,
                    PinEntered _,
                    Finish _,
                    BorrowMore _,
                    Leave _,
                    Renew _,
                    Remove _,
                    Undo _,
                    Take _,
                    Expect _,
                    PrintSlip _,
                    NoSlip _,
                    StillHere _,
                    MoreTime _ -> true;
            case PadLost _,
                    PadBack _,
                    Tick _,
                    SignedIn _,
                    CardFound _,
                    Described _,
                    Decided _,
                    Returned _,
                    Released _,
                    SlipDone _,
                    StorageFailed _ -> false;
        };
    }

    record CardScanned(CardNumber card) implements KioskInput {}

    /// A card that says nothing but its UID was held to a reader for cards. `toString` is masked.
    record CardShown(String uid) implements KioskInput {
        @Override
        public String toString() {
            return "card shown ****";
        }
    }

    record ItemScanned(Barcode item) implements KioskInput {}

    /// `crowded`: more lies there than the pad can tell apart.
    record PadChanged(List<OnPad> pad, boolean crowded) implements KioskInput {
        public PadChanged(List<OnPad> pad) {
            this(pad, false);
        }
    }

    record PadLost() implements KioskInput {}

    record PadBack() implements KioskInput {}

    /// A touch that means nothing but that somebody is there.
    record Touched() implements KioskInput {}

    /// The reader wants to borrow.
    record Start() implements KioskInput {}

    /// `toString` is masked.
    record PinEntered(String pin) implements KioskInput {
        @Override
        public String toString() {
            return "PIN ****";
        }
    }

    record Finish() implements KioskInput {}

    record BorrowMore() implements KioskInput {}

    record Leave() implements KioskInput {}

    /// The reader confirms that a loan is renewed.
    record Renew(Barcode item) implements KioskInput {}

    /// The reader does not want this one.
    record Remove(Barcode item) implements KioskInput {}

    /// The reader takes a loan back that was just made.
    record Undo(Barcode item) implements KioskInput {}

    /// The reader wants a book that lay there before they came.
    record Take(Barcode item) implements KioskInput {}

    /// The reader says how many books there are.
    record Expect(int books) implements KioskInput {}

    record PrintSlip() implements KioskInput {}

    record NoSlip() implements KioskInput {}

    record StillHere() implements KioskInput {}

    /// From now on the reader gets more time before being asked.
    record MoreTime() implements KioskInput {}

    /// Time passed; at least once a second.
    record Tick() implements KioskInput {}

    record SignedIn(SignIn.Result result) implements KioskInput {}

    record Described(Barcode item, Optional<Shelved> copy) implements KioskInput {}

    /// Whose card it is that was looked for; empty when nobody knows it.
    record CardFound(Optional<CardNumber> card, boolean shown) implements KioskInput {}

    /// What became of the checkout that `card` asked for, of an item with these tags.
    record Decided(CardNumber card, Barcode item, List<TagUid> tags, Verdict verdict) implements KioskInput {}

    /// What became of a return; no verdict when it was not asked for, as the tags can't be secured. `switched`: the
    /// tags agree with what holds now.
    record Returned(Barcode item, List<TagUid> tags, Optional<Verdict> verdict, boolean switched)
            implements KioskInput {}

    /// An item's release was tried; `done` when all its tags were read back.
    record Released(Barcode item, List<TagUid> tags, boolean done) implements KioskInput {}

    record SlipDone(KioskState.Slip slip) implements KioskInput {}

    /// An operation could not be kept: nothing was promised.
    record StorageFailed(Instant at) implements KioskInput {}
}
