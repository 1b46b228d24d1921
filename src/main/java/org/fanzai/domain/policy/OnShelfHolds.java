package org.fanzai.domain.policy;

/// When a title can be held although copies of it exist: always, with none on the shelf, with all on loan.
public enum OnShelfHolds {
    YES,
    IF_NONE_AVAILABLE,
    IF_ALL_OUT
}
