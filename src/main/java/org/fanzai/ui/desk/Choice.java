package org.fanzai.ui.desk;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;

/// An answer that staff can give to a decision; `key` is its text.
sealed interface Choice {
    String key();

    /// The careful one: nothing happens.
    record Leave(String key) implements Choice {}

    /// It passes, for the reason whose text is `why`.
    record Allow(String key, String why) implements Choice {}

    /// It passes, for a reason that staff writes.
    record Other(String key) implements Choice {}

    /// The answers to these reasons; the first is always the careful one.
    static List<Choice> of(List<Reason> reasons) {
        var choices = new ArrayList<Choice>();
        boolean renewal = reasons.stream().anyMatch(reason -> reason.code() == ReasonCode.RENEWAL);
        choices.add(new Leave(renewal ? "desk.choice.leave.loan" : "desk.choice.leave"));
        reasons.stream()
                .map(reason -> cause(reason.code()))
                .distinct()
                .forEach(cause -> choices.add(new Allow("desk.choice." + cause, "desk.why." + cause)));
        choices.add(new Other("desk.choice.other"));
        return List.copyOf(choices);
    }

    private static String cause(ReasonCode code) {
        return switch (code) {
            case RENEWAL -> "renew";
            case LOST, MISSING -> "found";
            case ON_LOAN_TO_OTHER -> "handedIn";
            case HOLD_READY_FOR_OTHER -> "holderAgrees";
            default -> "vouched";
        };
    }
}
