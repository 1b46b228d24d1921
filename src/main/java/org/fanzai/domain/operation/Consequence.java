package org.fanzai.domain.operation;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// What follows from an operation that was accepted, as it was told.
public sealed interface Consequence {
    /// By the rules of which branch an item was lent.
    record Governed(String branch) implements Consequence {}

    /// A reason that somebody passed who may: `permission` is what that takes.
    record Passed(ReasonCode reason, String permission) implements Consequence {}

    /// The item goes to its place.
    record Shelve() implements Consequence {}

    /// The item goes on the hold shelf.
    record PutAside(CardNumber holder, Optional<LocalDate> lastDay) implements Consequence {}

    /// The item goes to another branch, for a hold there or home.
    record SendTo(String branch, Optional<CardNumber> holder) implements Consequence {}

    /// The patron whose loan ended may not borrow through `lastDay`; empty for without end.
    record Suspended(Optional<LocalDate> lastDay) implements Consequence {}

    /// The hold's place in the queue, from 1.
    record Queued(int position) implements Consequence {}

    /// Fees that it raised.
    record Charged(Money amount) implements Consequence {}

    /// Fees that it lowered, paid or not.
    record Credited(Money amount) implements Consequence {}

    /// A payment or waiver went to the fee `fee` with so much.
    record Settled(String fee, Money amount) implements Consequence {}
}
