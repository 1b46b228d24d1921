package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.Renewal;

/// What was told of an operation: it is kept with it for good. `reasons` say why it asks or refuses, `alerts` what is
/// shown though it was accepted; `decidedBy` is `standalone`, `centre` or `offline`.
public record Verdict(
        Outcome outcome, List<Reason> reasons, List<Reason> alerts, Optional<Instant> due, String decidedBy) {
    public static final String STANDALONE = "standalone";

    public Verdict {
        reasons = List.copyOf(reasons);
        alerts = List.copyOf(alerts);
    }

    public static Verdict of(CheckoutDecision decision, String decidedBy) {
        return switch (decision) {
            case CheckoutDecision.Accepted(var due) -> told(Outcome.ACCEPTED, List.of(), Optional.of(due), decidedBy);
            case CheckoutDecision.Renewed(var due) -> told(Outcome.RENEWED, List.of(), Optional.of(due), decidedBy);
            case CheckoutDecision.NeedsOverride(var reasons, var due) ->
                told(Outcome.CONFIRM, reasons, Optional.of(due), decidedBy);
            case CheckoutDecision.Refused(var reasons) -> told(Outcome.REFUSED, reasons, Optional.empty(), decidedBy);
        };
    }

    public static Verdict of(Renewal.Decision decision, String decidedBy) {
        return switch (decision) {
            case Renewal.Decision.Accepted(var due) -> told(Outcome.ACCEPTED, List.of(), Optional.of(due), decidedBy);
            case Renewal.Decision.Refused(var reasons) -> told(Outcome.REFUSED, reasons, Optional.empty(), decidedBy);
        };
    }

    public static Verdict of(Checkin.Decision decision, String decidedBy) {
        return switch (decision) {
            case Checkin.Decision.Accepted(var alerts, var _) ->
                new Verdict(Outcome.ACCEPTED, List.of(), alerts, Optional.empty(), decidedBy);
            case Checkin.Decision.Refused(var reasons) -> told(Outcome.REFUSED, reasons, Optional.empty(), decidedBy);
        };
    }

    /// Of what needs no decision because it has happened.
    public static Verdict recorded(String decidedBy) {
        return told(Outcome.ACCEPTED, List.of(), Optional.empty(), decidedBy);
    }

    private static Verdict told(Outcome outcome, List<Reason> reasons, Optional<Instant> due, String decidedBy) {
        return new Verdict(outcome, reasons, List.of(), due, decidedBy);
    }
}
