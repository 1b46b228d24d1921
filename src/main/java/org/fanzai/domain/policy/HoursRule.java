package org.fanzai.domain.policy;

/// What happens to a loan of hours that would end after closing.
public enum HoursRule {
    /// It is left as it is.
    IGNORE,
    /// It ends at closing.
    CLOSE,
    /// It ends at the next opening.
    OPEN
}
