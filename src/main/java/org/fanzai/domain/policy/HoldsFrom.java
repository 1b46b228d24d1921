package org.fanzai.domain.policy;

/// Whose patrons may hold an item and are served, by the branch that is its home.
public enum HoldsFrom {
    ANY,
    HOME_LIBRARY,
    NONE
}
