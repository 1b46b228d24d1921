package org.fanzai.domain.operation;

/// Whether the centre is asked (`ASK`: nothing has happened yet) or told (`TELL`: it has happened, or a
/// reader was told the outcome).
public enum Stance {
    ASK,
    TELL
}
