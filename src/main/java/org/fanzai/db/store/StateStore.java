package org.fanzai.db.store;

import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.shared.Barcode;

/// Where an item is, as its open loan and the hold shelf say.
public final class StateStore {
    private final HoldStore holds = new HoldStore();

    /// `open` is the item's open loan, if it has one.
    public ItemState of(Tx tx, Barcode item, Optional<OpenLoan> open) {
        if (open.isPresent())
            return new ItemState.OnLoan(open.get().patron(), open.get().due());
        return holds.readyFor(tx, item)
                .<ItemState>map(ItemState.OnHoldShelf::new)
                .orElseGet(ItemState.OnShelf::new);
    }
}
