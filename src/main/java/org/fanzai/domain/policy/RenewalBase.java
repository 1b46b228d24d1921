package org.fanzai.domain.policy;

/// From when a renewed loan counts: from now, or from the due date that it had.
public enum RenewalBase {
    NOW,
    DUE
}
