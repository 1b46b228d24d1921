package org.fanzai.domain.circulation;

/// Why a decision is not a plain yes. In order of importance: a kiosk, which shows one reason, shows the first.
public enum ReasonCode {
    UNKNOWN_ITEM,
    UNKNOWN_PATRON,
    CARD_INACTIVE,
    PATRON_EXPIRED,
    TOO_MANY,
    NOT_LENDABLE_TO_CATEGORY,
    NO_POLICY,
    NOT_FOR_LOAN,
    WITHDRAWN,
    LOST,
    MISSING,
    ON_LOAN_TO_OTHER,
    RENEWAL,
    NO_MORE_RENEWALS,
    HOLD_READY_FOR_OTHER,
    NO_OPEN_DAY,
    TOO_MANY_RENEWALS,
    NOT_ON_LOAN,
    WOULD_NOT_EXTEND,
    DATA_ERROR
}
