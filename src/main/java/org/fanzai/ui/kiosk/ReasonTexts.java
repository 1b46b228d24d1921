package org.fanzai.ui.kiosk;

import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.ui.fx.Texts;

/// What a reader is told of a reason: what happened and why, and what to do now. Each code has both.
final class ReasonTexts {
    private ReasonTexts() {}

    /// The key of the sentence, the short code that the staff know, and whether the desk must help.
    private record Words(String key, String code, boolean desk) {}

    static String why(Reason reason, Texts texts) {
        return texts.text(words(reason.code()).key(), reason.data().getOrDefault("limit", ""));
    }

    /// What to do now, with the code for the staff in small print.
    static String next(Reason reason, Texts texts) {
        var words = words(reason.code());
        return texts.text(words.desk() ? "reason.next.desk" : "reason.next.cart", words.code());
    }

    private static Words words(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_ITEM -> new Words("reason.unknownItem", "I-01", true);
            case NOT_FOR_LOAN -> new Words("reason.notForLoan", "I-02", false);
            case WITHDRAWN -> new Words("reason.withdrawn", "I-03", true);
            case LOST -> new Words("reason.lost", "I-04", true);
            case MISSING -> new Words("reason.missing", "I-05", true);
            case ON_LOAN_TO_OTHER -> new Words("reason.onLoanToOther", "I-06", true);
            case DATA_ERROR -> new Words("reason.dataError", "I-09", true);
            case UNKNOWN_PATRON -> new Words("reason.unknownPatron", "P-01", true);
            case CARD_INACTIVE -> new Words("reason.cardInactive", "P-02", true);
            case PATRON_EXPIRED -> new Words("reason.patronExpired", "P-03", true);
            case TOO_MANY -> new Words("reason.tooMany", "L-01", false);
            case NOT_LENDABLE_TO_CATEGORY -> new Words("reason.notLendableToCategory", "L-02", false);
            case NO_POLICY -> new Words("reason.noPolicy", "L-03", true);
            case NO_OPEN_DAY -> new Words("reason.noOpenDay", "L-04", true);
            case HOLD_READY_FOR_OTHER -> new Words("reason.holdReadyForOther", "H-02", false);
            case RENEWAL -> new Words("reason.renewal", "R-01", false);
            case NO_MORE_RENEWALS, TOO_MANY_RENEWALS -> new Words("reason.noMoreRenewals", "R-02", false);
            case WOULD_NOT_EXTEND -> new Words("reason.wouldNotExtend", "R-03", false);
            case NOT_ON_LOAN -> new Words("reason.notOnLoan", "R-04", false);
            default -> new Words("reason.dataError", "I-09", true);
        };
    }
}
