package org.fanzai.domain.policy;

/// What a lost item that comes back does to what its patron was charged for it.
public enum LostReturn {
    KEEP,
    /// What is unpaid is waived.
    REFUND_UNPAID,
    /// The charge is taken back, what was paid becomes a credit.
    REFUND,
    /// The same, and the overdue fine that was forgiven comes back.
    RESTORE_OVERDUE,
    /// The same, and the overdue fine runs to the return.
    CHARGE_OVERDUE
}
