package org.fanzai.domain.policy;

/// What a new suspension does to one that still runs: the later end counts, or it goes onto its end.
public enum SuspendMode {
    LONGEST,
    CUMULATIVE
}
