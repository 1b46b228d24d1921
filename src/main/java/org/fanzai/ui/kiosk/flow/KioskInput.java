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
                    PrintSlip _,
                    NoSlip _,
                    StillHere _,
                    MoreTime _ -> true;
            case PadLost _,
                    PadBack _,
                    Tick _,
                    SignedIn _,
                    Described _,
                    Decided _,
                    Returned _,
                    Released _,
                    SlipDone _,
                    StorageFailed _ -> false;
        };
    }

    record CardScanned(CardNumber card) implements KioskInput {}

    record ItemScanned(Barcode item) implements KioskInput {}

    record PadChanged(List<OnPad> pad) implements KioskInput {}

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

    record PrintSlip() implements KioskInput {}

    record NoSlip() implements KioskInput {}

    record StillHere() implements KioskInput {}

    /// From now on the reader gets more time before being asked.
    record MoreTime() implements KioskInput {}

    /// Time passed; at least once a second.
    record Tick() implements KioskInput {}

    record SignedIn(SignIn.Result result) implements KioskInput {}

    record Described(Barcode item, Optional<Shelved> copy) implements KioskInput {}

    record Decided(Barcode item, Verdict verdict) implements KioskInput {}

    record Returned(Barcode item, Verdict verdict) implements KioskInput {}

    /// A tag's release was tried; `done` when it was read back.
    record Released(Barcode item, TagUid tag, boolean done) implements KioskInput {}

    record SlipDone(KioskState.Slip slip) implements KioskInput {}

    /// An operation could not be kept: nothing was promised.
    record StorageFailed(Instant at) implements KioskInput {}
}
