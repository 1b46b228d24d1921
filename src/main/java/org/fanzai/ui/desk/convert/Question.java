package org.fanzai.ui.desk.convert;

/// What staff are asked before something is done that can't be taken back.
public sealed interface Question {
    /// May identifiers be locked for ever? Asked once.
    record Lock() implements Question {}

    /// The catalogue does not know this barcode.
    record UnknownItem() implements Question {}

    /// The tag is another item's.
    record AnotherItem(String id) implements Question {
        @Override
        public String toString() {
            return "another item";
        }
    }

    /// The tag is a card's or of another use: its usage would change.
    record AnotherUse() implements Question {}

    /// The tag says something that is not read here, or that can't be trusted.
    record Unreadable() implements Question {}

    /// This item has a tag already: it was written before, or lies there.
    record Duplicate() implements Question {}
}
