package org.fanzai.domain.circulation;

import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.HoldsFrom;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;

/// Which holds an item may fill. Pure. The rules are those of the item's home.
final class Filling {
    private Filling() {}

    static boolean fills(Item item, Hold hold, Policy policy) {
        return isWanted(item, hold)
                && isSound(item, policy)
                && serves(item, hold.home(), scope(item, hold.category()), policy);
    }

    /// Whether it is in a condition to be put aside for anybody.
    static boolean isSound(Item item, Policy policy) {
        return switch (item.condition()) {
            case AVAILABLE, ON_ORDER -> true;
            case DAMAGED -> policy.setting(Setting.HOLDS_ON_DAMAGED);
            case NOT_FOR_LOAN, MISSING, LOST, WITHDRAWN -> false;
        };
    }

    static boolean isLendable(Scope scope, Policy policy) {
        return policy.value(Parameter.LENDABLE, scope).orElse(true);
    }

    /// Whether patrons whose home is `patronHome` are served with it.
    static boolean isFor(String patronHome, Item item, Scope scope, Policy policy) {
        return switch (policy.value(Parameter.HOLDS_FROM, scope).orElse(HoldsFrom.ANY)) {
            case ANY -> true;
            case HOME_LIBRARY -> patronHome.equals(item.home());
            case NONE -> false;
        };
    }

    static Scope scope(Item item, String category) {
        return new Scope(item.home(), category, item.type());
    }

    private static boolean isWanted(Item item, Hold hold) {
        return hold.wanted().isEmpty() || hold.wanted().get().equals(item.barcode());
    }

    private static boolean serves(Item item, String patronHome, Scope scope, Policy policy) {
        return isLendable(scope, policy) && isFor(patronHome, item, scope, policy);
    }
}
