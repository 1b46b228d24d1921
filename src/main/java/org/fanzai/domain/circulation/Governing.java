package org.fanzai.domain.circulation;

import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.Policy;

/// Which branch's rules hold. Pure.
public final class Governing {
    private Governing() {}

    /// `here` is where it happens; `patronHome` and `item` are whom and what it is about.
    public static String branch(Policy policy, String here, String patronHome, Item item) {
        return here;
    }
}
