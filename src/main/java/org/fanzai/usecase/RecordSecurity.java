package org.fanzai.usecase;

import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.Circulation;

/// What became of an item's security: what was switched, and what a reader walked away from.
public final class RecordSecurity {
    private final Circulation circulation;

    public RecordSecurity(Circulation circulation) {
        this.circulation = circulation;
    }

    /// The tag was released after a checkout and read back.
    public void released(Barcode item, TagUid tag) {
        circulation.tell(new Actor.Machine(), new Act.TagReleased(item, tag, true));
    }

    /// The item is lent and its tag still alarms: a case for the staff.
    public void notReleased(Barcode item, TagUid tag) {
        circulation.tell(new Actor.Machine(), new Act.TagReleased(item, tag, false));
    }
}
