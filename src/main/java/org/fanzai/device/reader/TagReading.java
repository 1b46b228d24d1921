package org.fanzai.device.reader;

/// What a tag on the pad turned out to be. Identifiers are masked as text.
public sealed interface TagReading {
    /// It lies there and is being read.
    record Reading() implements TagReading {}

    /// An item of a library, or part `part` of `parts` of one; `owner` is the library's ISIL, as far as the tag
    /// holds it.
    record Item(String itemId, String owner, int part, int parts) implements TagReading {
        @Override
        public String toString() {
            return "Item[part " + part + " of " + parts + "]";
        }
    }

    /// A tag of a library that is not on an item.
    record OtherLibraryThing(Kind kind, String id) implements TagReading {
        @Override
        public String toString() {
            return "OtherLibraryThing[" + kind + "]";
        }
    }

    /// It looks like an item but its checksum is wrong: nobody may act on what it says.
    record Doubtful(String why) implements TagReading {}

    record Blank() implements TagReading {}

    /// Of no model that this program reads.
    record Unknown() implements TagReading {}

    /// The types of usage of ISO 28560 that are no items.
    enum Kind {
        PATRON_CARD,
        EQUIPMENT,
        LOCAL
    }
}
