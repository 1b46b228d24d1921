package org.fanzai.ui.kiosk;

import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.ui.fx.ReasonPlaces;
import org.fanzai.ui.fx.Texts;

/// What a reader is told of a reason: what happened and why, and what to do now. Each code has both.
final class ReasonTexts {
    private ReasonTexts() {}

    /// The key of the sentence, the short code that the staff know, and whether the desk must help.
    private record Words(String key, String code, boolean desk) {}

    static String why(Reason reason, Texts texts) {
        return texts.text(key(reason), ReasonPlaces.of(reason, iso -> ReasonPlaces.shortDay(texts, iso)));
    }

    /// What to do now, with the code for the staff in small print.
    static String next(Reason reason, Texts texts) {
        var words = words(reason.code());
        return texts.text(words.desk() ? "reason.next.desk" : "reason.next.cart", words.code());
    }

    /// A restriction without an end has no day to name.
    private static String key(Reason reason) {
        boolean forGood = reason.code() == ReasonCode.PATRON_RESTRICTED
                && "none".equals(reason.data().get("until"));
        return forGood ? "reason.patronRestrictedForGood" : words(reason.code()).key();
    }

    private static Words words(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_ITEM -> new Words("reason.unknownItem", "I-01", true);
            case UNKNOWN_PATRON -> new Words("reason.unknownPatron", "P-01", true);
            case CARD_INACTIVE -> new Words("reason.cardInactive", "P-02", true);
            case CARD_LOST -> new Words("reason.cardLost", "P-04", true);
            case ADDRESS_UNKNOWN -> new Words("reason.addressUnknown", "P-05", true);
            case PATRON_EXPIRED -> new Words("reason.patronExpired", "P-03", true);
            case PATRON_RESTRICTED -> new Words("reason.patronRestricted", "P-06", true);
            case DEBT -> new Words("reason.debt", "P-07", true);
            case OVERDUES -> new Words("reason.overdues", "P-08", false);
            case TOO_MANY -> new Words("reason.tooMany", "L-01", false);
            case TOO_MANY_TOTAL -> new Words("reason.tooManyTotal", "L-05", false);
            case NOT_LENDABLE_TO_CATEGORY -> new Words("reason.notLendableToCategory", "L-02", false);
            case NO_POLICY -> new Words("reason.noPolicy", "L-03", true);
            case NOT_FOR_LOAN -> new Words("reason.notForLoan", "I-02", false);
            case WITHDRAWN -> new Words("reason.withdrawn", "I-03", true);
            case LOST -> new Words("reason.lost", "I-04", true);
            case MISSING -> new Words("reason.missing", "I-05", true);
            case ON_LOAN_TO_OTHER -> new Words("reason.onLoanToOther", "I-06", true);
            case RETURN_ELSEWHERE -> new Words("reason.returnElsewhere", "I-07", true);
            case RENEWAL -> new Words("reason.renewal", "R-01", false);
            case NO_MORE_RENEWALS, TOO_MANY_RENEWALS -> new Words("reason.noMoreRenewals", "R-02", false);
            case HOLD_READY_FOR_OTHER -> new Words("reason.holdReadyForOther", "H-02", false);
            case HOLD_FOR_OTHER -> new Words("reason.holdForOther", "H-01", false);
            case IN_TRANSIT -> new Words("reason.inTransit", "I-08", true);
            case BOOKED -> new Words("reason.booked", "H-03", false);
            case BOOKED_SOON -> new Words("reason.bookedSoon", "H-04", true);
            case OWN_BOOKING_EARLY -> new Words("reason.ownBookingEarly", "H-05", true);
            case AGE -> new Words("reason.age", "L-06", false);
            case MULTIPLE_COPIES -> new Words("reason.multipleCopies", "L-07", false);
            case PARTS -> new Words("reason.parts", "I-10", true);
            case MATERIALS -> new Words("reason.materials", "I-11", true);
            case RENTAL -> new Words("reason.rental", "L-08", true);
            case INVALID_DUE_DATE -> new Words("reason.invalidDueDate", "I-12", true);
            case CLAIMED_RETURNED -> new Words("reason.claimedReturned", "I-13", true);
            case STATISTICAL -> new Words("reason.statistical", "P-09", true);
            case HIGH_DEMAND -> new Words("reason.highDemand", "H-06", true);
            case DEPOSIT -> new Words("reason.deposit", "L-09", true);
            case PROXY -> new Words("reason.proxy", "P-10", true);
            case OVERFLOW -> new Words("reason.overflow", "L-10", false);
            case NO_OPEN_DAY -> new Words("reason.noOpenDay", "L-04", true);
            case STALE -> new Words("reason.stale", "L-11", true);
            case OFFLINE_LIMIT -> new Words("reason.offlineLimit", "L-12", true);
            case DATA_ERROR -> new Words("reason.dataError", "I-09", true);
            case TOO_MANY_UNSEEN -> new Words("reason.tooManyUnseen", "R-05", true);
            case TOO_SOON -> new Words("reason.tooSoon", "R-06", false);
            case ON_HOLD -> new Words("reason.onHold", "H-07", false);
            case RECALLED -> new Words("reason.recalled", "H-08", false);
            case OVERDUE -> new Words("reason.overdue", "R-07", true);
            case ON_SITE -> new Words("reason.onSite", "R-08", false);
            case NOT_ON_LOAN -> new Words("reason.notOnLoan", "R-04", false);
            case WOULD_NOT_EXTEND -> new Words("reason.wouldNotExtend", "R-03", false);
            case AUTO_TOO_SOON -> new Words("reason.autoTooSoon", "R-09", false);
            case AUTO_TOO_LATE -> new Words("reason.autoTooLate", "R-10", false);
            case WAS_LOST -> new Words("reason.wasLost", "I-14", true);
            case WRONG_TRANSFER -> new Words("reason.wrongTransfer", "I-15", true);
            case DUPLICATE_SCAN -> new Words("reason.duplicateScan", "I-16", false);
            case HAS_LOANS -> new Words("reason.hasLoans", "P-11", true);
            case OWES -> new Words("reason.owes", "P-12", true);
            case ALREADY_HELD -> new Words("reason.alreadyHeld", "H-09", false);
            case ALREADY_BORROWED -> new Words("reason.alreadyBorrowed", "H-10", false);
            case TOO_MANY_HOLDS -> new Words("reason.tooManyHolds", "H-11", false);
            case TOO_MANY_PER_TITLE -> new Words("reason.tooManyPerTitle", "H-12", false);
            case TOO_MANY_PER_DAY -> new Words("reason.tooManyPerDay", "H-13", false);
            case ON_SHELF -> new Words("reason.onShelf", "H-14", false);
            case NOT_HOLDABLE -> new Words("reason.notHoldable", "H-15", false);
            case NOT_ALLOWED_HERE -> new Words("reason.notAllowedHere", "H-16", false);
            case DAMAGED -> new Words("reason.damaged", "I-17", true);
            case NO_HOLD -> new Words("reason.noHold", "H-17", true);
        };
    }
}
