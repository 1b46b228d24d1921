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
            case LOST, MISSING, CLAIMED_RETURNED, IN_TRANSIT -> "found";
            case ON_LOAN_TO_OTHER -> "handedIn";
            case HOLD_READY_FOR_OTHER, HOLD_FOR_OTHER -> "holderAgrees";
            case HIGH_DEMAND, BOOKED_SOON -> "shorter";
            case OWN_BOOKING_EARLY -> "early";
            case PARTS, MATERIALS -> "checked";
            case UNKNOWN_ITEM,
                    UNKNOWN_PATRON,
                    CARD_INACTIVE,
                    CARD_LOST,
                    ADDRESS_UNKNOWN,
                    PATRON_EXPIRED,
                    PATRON_RESTRICTED,
                    DEBT,
                    OVERDUES,
                    TOO_MANY,
                    TOO_MANY_TOTAL,
                    NOT_LENDABLE_TO_CATEGORY,
                    NO_POLICY,
                    NOT_FOR_LOAN,
                    WITHDRAWN,
                    RETURN_ELSEWHERE,
                    NO_MORE_RENEWALS,
                    BOOKED,
                    AGE,
                    MULTIPLE_COPIES,
                    RENTAL,
                    INVALID_DUE_DATE,
                    STATISTICAL,
                    DEPOSIT,
                    PROXY,
                    OVERFLOW,
                    NO_OPEN_DAY,
                    STALE,
                    OFFLINE_LIMIT,
                    DATA_ERROR,
                    TOO_MANY_RENEWALS,
                    TOO_MANY_UNSEEN,
                    TOO_SOON,
                    ON_HOLD,
                    RECALLED,
                    OVERDUE,
                    ON_SITE,
                    NOT_ON_LOAN,
                    WOULD_NOT_EXTEND,
                    AUTO_TOO_SOON,
                    AUTO_TOO_LATE,
                    WAS_LOST,
                    WRONG_TRANSFER,
                    DUPLICATE_SCAN,
                    HAS_LOANS,
                    OWES,
                    ALREADY_HELD,
                    ALREADY_BORROWED,
                    TOO_MANY_HOLDS,
                    TOO_MANY_PER_TITLE,
                    TOO_MANY_PER_DAY,
                    ON_SHELF,
                    NOT_HOLDABLE,
                    NOT_ALLOWED_HERE,
                    DAMAGED,
                    NO_HOLD -> "vouched";
        };
    }
}
