package org.fanzai.domain.policy;

/// How much a reason weighs: it refuses, asks the staff, is told, or does not matter.
public enum Force {
    BLOCK,
    CONFIRM,
    ALERT,
    ALLOW
}
