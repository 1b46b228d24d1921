package org.fanzai.db.store;

import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.shared.Barcode;

/// Where an item is, as its open loan and the hold shelf say.
public final class StateStore {
    private final HoldStore holds = new HoldStore();
    private final TransitStore transits = new TransitStore();

    /// `open` is the item's open loan, if it has one.
    public ItemState of(Tx tx, Barcode item, Optional<OpenLoan> open) {
        if (open.isPresent())
            return new ItemState.OnLoan(open.get().patron(), open.get().due());
        var transit = transits.of(tx, item);
        if (transit.isPresent()) return new ItemState.InTransit(transit.get().to());
        return holds.captured(tx, item)
                .<ItemState>map(hold -> new ItemState.OnHoldShelf(hold.patron()))
                .orElseGet(ItemState.OnShelf::new);
    }
}
