package org.fanzai.ui.kiosk;

import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.ui.fx.Texts;

/// What a reader is told of a reason: what happened and why, and what to do now. Each code has both.
final class ReasonTexts {
    private ReasonTexts() {}

    static String why(Reason reason, Texts texts) {
        return texts.text(key(reason.code()), reason.data().getOrDefault("limit", ""));
    }

    /// What to do now, with the code for the staff in small print.
    static String next(Reason reason, Texts texts) {
        return texts.text(
                toTheDesk(reason.code()) ? "reason.next.desk" : "reason.next.cart",
                reason.code().name());
    }

    private static boolean toTheDesk(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_ITEM,
                    UNKNOWN_PATRON,
                    CARD_INACTIVE,
                    PATRON_EXPIRED,
                    LOST,
                    MISSING,
                    WITHDRAWN,
                    NO_POLICY,
                    ON_LOAN_TO_OTHER,
                    NO_OPEN_DAY,
                    DATA_ERROR -> true;
            case TOO_MANY,
                    NOT_LENDABLE_TO_CATEGORY,
                    NOT_FOR_LOAN,
                    RENEWAL,
                    NO_MORE_RENEWALS,
                    HOLD_READY_FOR_OTHER,
                    TOO_MANY_RENEWALS,
                    NOT_ON_LOAN,
                    WOULD_NOT_EXTEND -> false;
        };
    }

    private static String key(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_ITEM -> "reason.unknownItem";
            case UNKNOWN_PATRON -> "reason.unknownPatron";
            case CARD_INACTIVE -> "reason.cardInactive";
            case PATRON_EXPIRED -> "reason.patronExpired";
            case TOO_MANY -> "reason.tooMany";
            case NOT_LENDABLE_TO_CATEGORY -> "reason.notLendableToCategory";
            case NO_POLICY -> "reason.noPolicy";
            case NOT_FOR_LOAN -> "reason.notForLoan";
            case WITHDRAWN -> "reason.withdrawn";
            case LOST -> "reason.lost";
            case MISSING -> "reason.missing";
            case ON_LOAN_TO_OTHER -> "reason.onLoanToOther";
            case RENEWAL -> "reason.renewal";
            case NO_MORE_RENEWALS, TOO_MANY_RENEWALS -> "reason.noMoreRenewals";
            case HOLD_READY_FOR_OTHER -> "reason.holdReadyForOther";
            case NO_OPEN_DAY -> "reason.noOpenDay";
            case NOT_ON_LOAN -> "reason.notOnLoan";
            case WOULD_NOT_EXTEND -> "reason.wouldNotExtend";
            case DATA_ERROR -> "reason.dataError";
        };
    }
}
