package org.fanzai.app.scenario;

import java.time.Instant;
import java.util.Optional;
import org.fanzai.app.scenario.Given.Past;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.circulation.Governing;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.support.yaml.Section;

/// The loans that were made before the first step.
final class LoanReader {
    private final Policy policy;
    private final MemberReader members;
    private final ShelfReader shelves;

    /// When a loan was made that does not say it.
    private final Instant standard;

    private int read;

    LoanReader(Policy policy, MemberReader members, ShelfReader shelves, Instant standard) {
        this.policy = policy;
        this.members = members;
        this.shelves = shelves;
        this.standard = standard;
    }

    Past read(Section loan) {
        try (loan) {
            var card = members.known(loan);
            var item = shelves.known(loan);
            var since = loan.value("since", Reads.time(policy.zone())).orElse(standard);
            var patron = members.patron(card);
            var governing = patron.flatMap(who -> shelves.item(item)
                            .map(what ->
                                    Governing.branch(policy, policy.branches().getFirst(), who.home(), what)))
                    .orElse(policy.branches().getFirst());
            var act = new Act.AdoptLoan(
                    card,
                    item,
                    since,
                    due(loan, patron, shelves.item(item), governing, since),
                    loan.value("renewals", Reads::number).orElse(0),
                    loan.value("unseenRenewals", Reads::number).orElse(0),
                    loan.value("onSite", Reads::bool).orElse(false),
                    loan.value("recalled", Reads::bool).orElse(false),
                    loan.value("claimedReturned", Reads.time(policy.zone())),
                    governing);
            return new Past(OperationIds.of("given loan " + read++), since, act);
        }
    }

    private Instant due(Section loan, Optional<Patron> patron, Optional<Item> item, String governing, Instant since) {
        var due = loan.value("due", Reads.due(policy.zone()));
        if (due.isPresent() || patron.isEmpty() || item.isEmpty()) return due.orElse(since);
        var scope = new Scope(governing, patron.get().category(), item.get().type());
        var computed = policy.value(Parameter.LOAN_PERIOD, scope)
                .flatMap(period -> DueDates.standard(
                        policy, scope, since, period, patron.get().expires()));
        if (computed.isEmpty()) loan.problem("due", "the rules give no due date; say it here");
        return computed.orElse(since);
    }
}
