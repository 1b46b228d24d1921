package org.fanzai.domain.policy;

import java.util.Optional;
import org.fanzai.domain.shared.Money;

/// What an item type is like: the type whose limits hold for it too, the price of items without one of their own, and
/// whether its titles are serials.
public record ItemType(Optional<String> parent, Optional<Money> defaultPrice, boolean serial) {
    public static final ItemType PLAIN = new ItemType(Optional.empty(), Optional.empty(), false);
}
