package org.fanzai.domain.circulation;

import java.util.Optional;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;

/// Which branch's rules hold. Pure. The rules of a loan that exists are those of [OpenLoan#governing].
public final class Governing {
    private Governing() {}

    /// `here` is where it happens; `patronHome` and `item` are whom and what it is about.
    public static String branch(Policy policy, String here, String patronHome, Item item) {
        return branch(policy, here, Optional.of(patronHome), Optional.of(item));
    }

    /// What is not known, or is a branch that the policy does not name, leaves it to the branch where it happens.
    static String branch(Policy policy, String here, Optional<String> patronHome, Optional<Item> item) {
        var branch = switch (policy.setting(Setting.GOVERNING_BRANCH)) {
            case TRANSACTION -> here;
            case PATRON_HOME -> patronHome.orElse(here);
            case ITEM_HOME -> item.map(Item::home).orElse(here);
            case ITEM_HOLDING -> item.map(Item::holding).orElse(here);
        };
        return policy.calendars().containsKey(branch) ? branch : here;
    }
}
