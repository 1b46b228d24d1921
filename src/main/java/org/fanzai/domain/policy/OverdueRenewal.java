package org.fanzai.domain.policy;

/// What an overdue loan does to renewals: nothing, it cannot be renewed itself, nothing of the patron can.
public enum OverdueRenewal {
    ALLOW,
    BLOCK_ITEM,
    BLOCK
}
