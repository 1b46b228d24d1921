package org.fanzai.domain.policy;

/// Where an item may be returned.
public enum ReturnsTo {
    ANYWHERE,
    HOME,
    HOLDING,
    EITHER
}
