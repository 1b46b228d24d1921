package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanzai.domain.policy.Policy;

/// Whether a loan may be renewed now, and until when. Pure.
public final class Renewal {
    /// No override passes these.
    private static final Set<ReasonCode> FIRM =
            EnumSet.of(ON_HOLD, RECALLED, BOOKED, TOO_SOON, ON_SITE, NOT_ON_LOAN, WOULD_NOT_EXTEND);

    private Renewal() {}

    /// How it was asked for. `seen`: the item was shown; `auto`: no person asked; `override` holds what
    /// staff pass.
    public record Request(Via via, boolean seen, boolean auto, Set<ReasonCode> override) {
        public static final Request SEEN = new Request(Via.DESK, true, false, Set.of());

        public Request {
            override = Set.copyOf(override);
        }
    }

    /// What a renewal is decided on.
    public record Facts(Optional<Borrower> borrower, Optional<Copy> copy, String branch, Instant now, Request request) {
        /// The patron's loan of the item; empty when the patron does not have it.
        public Optional<OpenLoan> loan() {
            return copy.flatMap(Copy::loan)
                    .filter(loan -> borrower.isPresent()
                            && loan.patron().equals(borrower.get().patron().card()));
        }
    }

    public sealed interface Decision {
        /// `passed` are the reasons that an override passed.
        record Accepted(Instant due, Set<ReasonCode> passed) implements Decision {}

        record Refused(List<Reason> reasons) implements Decision {}
    }

    /// All reasons come together; what is unknown, or not the patron's, comes alone.
    public static Decision decide(Facts facts, Policy policy) {
        if (facts.copy().isEmpty()) return refused(UNKNOWN_ITEM);
        if (facts.borrower().isEmpty()) return refused(UNKNOWN_PATRON);
        if (facts.loan().isEmpty()) return refused(NOT_ON_LOAN);
        var renewal = Renewing.of(
                facts.loan().get(), facts.borrower().get(), facts.copy().get(), facts.now(), facts.request(), policy);
        var passed = EnumSet.noneOf(ReasonCode.class);
        var open = new ArrayList<Reason>();
        var reasons = Stream.concat(RenewalChecks.ofPatron(renewal).stream(), RenewalChecks.ofLoan(renewal).stream());
        reasons.forEach(reason -> {
            if (passes(facts.request(), reason.code())) passed.add(reason.code());
            else open.add(reason);
        });
        return open.isEmpty()
                ? new Decision.Accepted(renewal.due().orElseThrow(), Set.copyOf(passed))
                : new Decision.Refused(List.copyOf(open));
    }

    /// Staff pass what is a limit, never what somebody else waits for.
    private static boolean passes(Request request, ReasonCode code) {
        return request.via() == Via.DESK && request.override().contains(code) && !FIRM.contains(code);
    }

    private static Decision refused(ReasonCode code) {
        return new Decision.Refused(List.of(new Reason(code)));
    }
}
