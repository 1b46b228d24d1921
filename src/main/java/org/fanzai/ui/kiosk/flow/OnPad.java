package org.fanzai.ui.kiosk.flow;

import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;

/// Something that lies on the pad.
public sealed interface OnPad {
    TagUid tag();

    /// It is being read.
    record Reading(TagUid tag) implements OnPad {}

    /// An item of the library's kind; `part` of `parts`, both 1 for a single volume.
    record Book(TagUid tag, Barcode item, int part, int parts) implements OnPad {}

    /// A library tag that can't be read rightly: it is never taken for an item.
    record Unreadable(TagUid tag) implements OnPad {}
}
