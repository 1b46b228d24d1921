package org.fanzai.usecase;

import java.util.Optional;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.ItemDirectory.Shelved;
import org.fanzai.usecase.port.TagWriter;
import org.fanzai.usecase.port.TagWriter.Order;
import org.fanzai.usecase.port.TagWriter.Outcome;

/// A tag becomes an item's: written, read back, and with the security that the item's loan wants.
public final class Convert {
    private final TagWriter writer;
    private final ItemDirectory items;
    private final Circulation circulation;

    public Convert(TagWriter writer, ItemDirectory items, Circulation circulation) {
        this.writer = writer;
        this.items = items;
        this.circulation = circulation;
    }

    /// What the catalogue says of a barcode.
    public Optional<Shelved> find(Barcode item) {
        return items.find(item);
    }

    /// `lock`: the identifier can't be changed any more; `overwrite`: although the tag says something. What became of
    /// the tag's security is recorded.
    public Outcome write(Actor staff, TagUid tag, Barcode item, boolean lock, boolean overwrite) {
        var what = items.find(item);
        boolean lent = what.filter(it -> it.state() instanceof ItemState.OnLoan).isPresent();
        var outcome = writer.write(tag, new Order(item, what, lock, !lent, overwrite));
        if (outcome instanceof Outcome.Written)
            circulation.tell(staff, lent ? new Act.TagReleased(item, tag, true) : new Act.TagSecured(item, tag, true));
        return outcome;
    }
}
