package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// A loan as the operations of its item make it. `id` is that of the operation that began it; `branch`
/// lent, the rules of `governing` hold. `promised` says that nobody moves `due`: a reader was told it
/// offline, or a desk gave it. `overflow` says that it is past the limit, for a short time. A renewal
/// begins a new `part` of the loan, from `partSince`, with an overdue fine of its own. `claimed` and
/// `lost` are when the patron said it was returned and when it was declared lost; `end` is empty while
/// it runs, `endedBy` is what ended it.
public record Loan(
        UUID id,
        CardNumber patron,
        Barcode item,
        String branch,
        String governing,
        Instant since,
        Instant due,
        boolean promised,
        int renewals,
        int unseen,
        int part,
        Instant partSince,
        boolean onSite,
        boolean recalled,
        boolean overflow,
        Optional<Instant> claimed,
        Optional<Instant> lost,
        Optional<Instant> end,
        Optional<UUID> endedBy) {

    /// A loan that begins now.
    static Loan begun(
            Operation by,
            CardNumber patron,
            Barcode item,
            String governing,
            Instant due,
            boolean promised,
            boolean onSite,
            boolean overflow) {
        var now = by.correctedAt();
        var never = Optional.<Instant>empty();
        return new Loan(
                by.id(),
                patron,
                item,
                by.branch(),
                governing,
                now,
                due,
                promised,
                0,
                0,
                0,
                now,
                onSite,
                false,
                overflow,
                never,
                never,
                never,
                Optional.empty());
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    /// When its fine stopped though it is not back: lost, or claimed returned.
    public Optional<Instant> stopped() {
        if (claimed.isEmpty() || lost.isEmpty()) return claimed.or(() -> lost);
        return claimed.get().isBefore(lost.get()) ? claimed : lost;
    }

    Loan ended(Instant at, UUID by) {
        var clamped = at.isBefore(since) ? since : at;
        return with(due, promised, claimed, lost, Optional.of(clamped), Optional.of(by));
    }

    Loan dueAt(Instant moved) {
        return with(moved, promised, claimed, lost, end, endedBy);
    }

    Loan claimedAt(Instant at) {
        return with(due, promised, Optional.of(at), lost, end, endedBy);
    }

    Loan lostAt(Instant at) {
        return with(due, promised, claimed, Optional.of(at), end, endedBy);
    }

    Loan recalledTo(Instant earlier) {
        return new Loan(
                id, patron, item, branch, governing, since, earlier, promised, renewals, unseen, part, partSince,
                onSite, true, overflow, claimed, lost, end, endedBy);
    }

    /// Runs on until `until`; the count of unseen renewals begins again when the item was `seen`.
    Loan renewed(Instant now, Instant until, boolean told, boolean seen) {
        return new Loan(
                id,
                patron,
                item,
                branch,
                governing,
                since,
                until,
                told,
                renewals + 1,
                seen ? 0 : unseen + 1,
                part + 1,
                now,
                onSite,
                recalled,
                overflow,
                Optional.empty(),
                lost,
                end,
                endedBy);
    }

    /// Was read on site and goes home now.
    Loan takenHome(Instant now, Instant until, boolean told) {
        return new Loan(
                id, patron, item, branch, governing, now, until, told, renewals, unseen, part + 1, now, false, recalled,
                overflow, claimed, lost, end, endedBy);
    }

    /// Was past the limit, and there is room for it now: it runs its full time.
    Loan ordinary(Instant until) {
        return new Loan(
                id, patron, item, branch, governing, since, until, promised, renewals, unseen, part, partSince, onSite,
                recalled, false, claimed, lost, end, endedBy);
    }

    private Loan with(
            Instant newDue,
            boolean newPromised,
            Optional<Instant> newClaimed,
            Optional<Instant> newLost,
            Optional<Instant> newEnd,
            Optional<UUID> newEndedBy) {
        return new Loan(
                id,
                patron,
                item,
                branch,
                governing,
                since,
                newDue,
                newPromised,
                renewals,
                unseen,
                part,
                partSince,
                onSite,
                recalled,
                overflow,
                newClaimed,
                newLost,
                newEnd,
                newEndedBy);
    }
}
