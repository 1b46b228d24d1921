package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.Notice.Kind.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.policy.NoticeRules;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;

/// What a patron is to be told on a day. Pure. Who asks a few days late gets the same, but of an overdue loan only the
/// latest.
public final class Notices {
    private final Facts facts;
    private final Instant now;
    private final LocalDate today;
    private final ZoneId zone;
    private final NoticeRules rules;
    private final List<Notice> due = new ArrayList<>();

    /// What a patron has. `suspensions` are those that ended since somebody asked last.
    public record Facts(CardNumber patron, List<OpenLoan> loans, List<Hold> holds, List<Suspended> suspensions) {
        public Facts {
            loans = List.copyOf(loans);
            holds = List.copyOf(holds);
            suspensions = List.copyOf(suspensions);
        }
    }

    /// A suspension for the late return of a loan, and its last day.
    public record Suspended(String loan, LocalDate lastDay) {}

    private Notices(Facts facts, Instant now, Policy policy) {
        this.facts = facts;
        this.now = now;
        this.zone = policy.zone();
        this.today = now.atZone(zone).toLocalDate();
        this.rules = policy.setting(Setting.NOTICES);
    }

    /// All that are due by now; those that were told already have the id that they had then.
    public static List<Notice> due(Facts facts, Instant now, Policy policy) {
        var notices = new Notices(facts, now, policy);
        for (var loan : facts.loans()) notices.loan(loan);
        for (var hold : facts.holds()) if (hold.state() == Hold.State.READY) notices.ready(hold);
        for (var suspended : facts.suspensions()) notices.ended(suspended);
        return List.copyOf(notices.due);
    }

    /// Nobody is reminded of what is lost, or of what is back as the patron says.
    private void loan(OpenLoan loan) {
        if (loan.claimed().isPresent() || loan.lost().isPresent()) return;
        var id = loan.id().toString();
        if (loan.recalled()) add(RECALLED, id, "", today);
        if (loan.due().isBefore(now)) latest(loan).ifPresent(days -> overdue(loan, days));
        else rules.dueSoon().ifPresent(days -> soon(loan, days));
    }

    private Optional<Integer> latest(OpenLoan loan) {
        long late = ChronoUnit.DAYS.between(day(loan.due()), today);
        return rules.overdue().stream().filter(days -> days <= late).reduce((_, later) -> later);
    }

    private void overdue(OpenLoan loan, int days) {
        var dueOn = day(loan.due());
        add(OVERDUE, loan.id().toString(), dueOn + ":" + days, dueOn.plusDays(days));
    }

    /// Not of a loan that is no longer than that.
    private void soon(OpenLoan loan, int days) {
        var dueOn = day(loan.due());
        var first = dueOn.minusDays(days);
        if (!today.isBefore(first) && day(loan.since()).isBefore(first))
            add(DUE_SOON, loan.id().toString(), dueOn.toString(), first);
    }

    /// A hold that waits again and is ready again is told again.
    private void ready(Hold hold) {
        var id = hold.id().toString();
        var lastDay = hold.lastDay().map(LocalDate::toString).orElse("");
        add(HOLD_READY, id, lastDay, today);
        if (hold.lastDay().isEmpty() || rules.holdEnds().isEmpty()) return;
        var first = hold.lastDay().get().minusDays(rules.holdEnds().get());
        if (!today.isBefore(first) && !today.isAfter(hold.lastDay().get())) add(HOLD_ENDS, id, lastDay, first);
    }

    private void ended(Suspended suspended) {
        if (suspended.lastDay().isBefore(today))
            add(
                    SUSPENSION_ENDED,
                    suspended.loan(),
                    suspended.lastDay().toString(),
                    suspended.lastDay().plusDays(1));
    }

    private void add(Notice.Kind kind, String subject, String what, LocalDate day) {
        due.add(Notice.of(kind, facts.patron(), subject, what, day));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
