package org.fanzai.domain.policy;

/// Whether a period of lateness is charged when it ends or when it begins.
public enum ChargeAt {
    END,
    START
}
