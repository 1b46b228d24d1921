package org.fanzai.domain.policy;

/// Which branch's rules and calendar govern a transaction.
public enum GoverningBranch {
    TRANSACTION,
    PATRON_HOME,
    ITEM_HOME,
    ITEM_HOLDING
}
