package org.fanzai.ui.kiosk.flow;

import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;

/// Something that lies on the pad.
public sealed interface OnPad {
    TagUid tag();

    /// It is being read.
    record Reading(TagUid tag) implements OnPad {}

    /// An item of the library's kind; `part` of `parts`, both 1 for a single volume.
    record Book(TagUid tag, Barcode item, int part, int parts) implements OnPad {}

    /// A reader's card with a tag that says its number.
    record Card(TagUid tag, CardNumber number) implements OnPad {}

    /// A tag that is no item as far as it can be read: it is never taken for one.
    record Strange(TagUid tag, Kind kind) implements OnPad {}

    /// Why a tag is no item.
    enum Kind {
        /// It says nothing.
        BLANK,
        /// It is an item's, and what it says can't be trusted.
        DAMAGED,
        /// It is of no model that is read here.
        FOREIGN,
        /// It belongs to the library and is not to be lent.
        EQUIPMENT;

        /// Whether it may be somebody's card, known by its UID alone.
        boolean maybeCard() {
            return this == BLANK || this == FOREIGN;
        }
    }
}
