package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.circulation.Route;

/// What was told of an operation: it is kept with it for good. `reasons` say why it asks or refuses,
/// `alerts` what is shown though it was accepted; `follows` is what comes of it; `decidedBy` is
/// `standalone`, `centre` or `offline`.
public record Verdict(
        Outcome outcome,
        List<Reason> reasons,
        List<Reason> alerts,
        Optional<Instant> due,
        List<Consequence> follows,
        String decidedBy) {
    public static final String STANDALONE = "standalone";
    public static final String CENTRE = "centre";
    public static final String OFFLINE = "offline";

    public Verdict {
        reasons = List.copyOf(reasons);
        alerts = List.copyOf(alerts);
        follows = List.copyOf(follows);
    }

    /// One without consequences.
    public Verdict(
            Outcome outcome, List<Reason> reasons, List<Reason> alerts, Optional<Instant> due, String decidedBy) {
        this(outcome, reasons, alerts, due, List.of(), decidedBy);
    }

    /// The same, and `more` follows.
    public Verdict and(List<? extends Consequence> more) {
        var all = Stream.concat(follows.stream(), more.stream()).toList();
        return new Verdict(outcome, reasons, alerts, due, all, decidedBy);
    }

    /// The first consequence of a kind.
    public <T extends Consequence> Optional<T> first(Class<T> kind) {
        return follows.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    public static Verdict of(CheckoutDecision decision, String decidedBy) {
        return switch (decision) {
            case CheckoutDecision.Accepted(var due, var governing, var alerts, var passed) ->
                lent(Outcome.ACCEPTED, due, governing, alerts, passed, decidedBy);
            case CheckoutDecision.Renewed(var due, var governing, var alerts, var passed) ->
                lent(Outcome.RENEWED, due, governing, alerts, passed, decidedBy);
            case CheckoutDecision.NeedsOverride(var reasons, var due) ->
                told(Outcome.CONFIRM, reasons, Optional.of(due), decidedBy);
            case CheckoutDecision.Refused(var reasons) -> refused(reasons, decidedBy);
        };
    }

    private static Verdict lent(
            Outcome outcome,
            Instant due,
            String governing,
            List<Reason> alerts,
            Set<ReasonCode> passed,
            String decidedBy) {
        var follows = new ArrayList<Consequence>(List.of(new Consequence.Governed(governing)));
        passed.stream().sorted().map(Verdict::passed).forEach(follows::add);
        return new Verdict(outcome, List.of(), alerts, Optional.of(due), follows, decidedBy);
    }

    private static Consequence passed(ReasonCode code) {
        return new Consequence.Passed(code, Permission.toPass(code));
    }

    public static Verdict of(Renewal.Decision decision, String decidedBy) {
        return switch (decision) {
            case Renewal.Decision.Accepted(var due, var passed) ->
                told(Outcome.ACCEPTED, List.of(), Optional.of(due), decidedBy)
                        .and(passed.stream().sorted().map(Verdict::passed).toList());
            case Renewal.Decision.Refused(var reasons) -> refused(reasons, decidedBy);
        };
    }

    /// Where the item goes is a consequence of its own.
    public static Verdict of(Checkin.Decision decision, String decidedBy) {
        return switch (decision) {
            case Checkin.Decision.Accepted accepted ->
                new Verdict(
                        Outcome.ACCEPTED,
                        List.of(),
                        accepted.alerts(),
                        Optional.empty(),
                        accepted.route().map(Verdict::goes).stream().toList(),
                        decidedBy);
            case Checkin.Decision.Refused(var reasons) -> refused(reasons, decidedBy);
        };
    }

    private static Consequence goes(Route route) {
        return switch (route) {
            case Route.Shelve() -> new Consequence.Shelve();
            case Route.ToHoldShelf(var hold, var lastDay) -> new Consequence.PutAside(hold.patron(), lastDay);
            case Route.Send(var to, var hold) -> new Consequence.SendTo(to, hold.map(Hold::patron));
        };
    }

    public static Verdict refused(List<Reason> reasons, String decidedBy) {
        return told(Outcome.REFUSED, reasons, Optional.empty(), decidedBy);
    }

    /// Of what needs no decision because it has happened.
    public static Verdict recorded(String decidedBy) {
        return told(Outcome.ACCEPTED, List.of(), Optional.empty(), decidedBy);
    }

    private static Verdict told(Outcome outcome, List<Reason> reasons, Optional<Instant> due, String decidedBy) {
        return new Verdict(outcome, reasons, List.of(), due, decidedBy);
    }
}
