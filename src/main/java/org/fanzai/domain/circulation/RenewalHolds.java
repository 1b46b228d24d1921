package org.fanzai.domain.circulation;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.policy.Setting;

/// Whether the holds of others need an item back.
final class RenewalHolds {
    private RenewalHolds() {}

    /// A hold on the very item always does. One on the title does where the item may fill it, unless the library says
    /// that other items on the shelf will do and there is one for each.
    static boolean need(Renewing renewal) {
        var item = renewal.copy().item();
        var onTitle = new ArrayList<Hold>();
        for (var hold : renewal.copy().holds()) {
            if (renewal.isOwn(hold.patron()) || !isWaiting(hold, renewal)) continue;
            if (hold.wanted().isPresent()) {
                if (hold.wanted().get().equals(item.barcode())) return true;
            } else if (Filling.fills(item, hold, renewal.policy())) onTitle.add(hold);
        }
        if (onTitle.isEmpty()) return false;
        if (!renewal.policy().setting(Setting.RENEW_IF_OTHERS_AVAILABLE)) return true;
        return !Matching.isComplete(
                onTitle, others(renewal), (hold, other) -> Filling.fills(other, hold, renewal.policy()));
    }

    private static boolean isWaiting(Hold hold, Renewing renewal) {
        if (!hold.isWaiting() || hold.pause().holdsOn(renewal.today())) return false;
        return !hold.isFuture(renewal.today()) || renewal.policy().setting(Setting.FUTURE_HOLDS_BLOCK_RENEWAL);
    }

    /// The other items of the title that stand on the shelf and that nobody wants by name.
    private static List<Item> others(Renewing renewal) {
        var others = new ArrayList<Item>();
        for (var sibling : renewal.copy().siblings())
            if (sibling.state() instanceof ItemState.OnShelf
                    && sibling.item().condition() != Condition.ON_ORDER
                    && !isWantedByName(sibling.item(), renewal)) others.add(sibling.item());
        return others;
    }

    private static boolean isWantedByName(Item item, Renewing renewal) {
        for (var hold : renewal.copy().holds())
            if (hold.servedOn(renewal.today())
                    && hold.wanted().isPresent()
                    && hold.wanted().get().equals(item.barcode())) return true;
        return false;
    }
}
