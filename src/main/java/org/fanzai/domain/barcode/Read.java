package org.fanzai.domain.barcode;

import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// What a scan turned out to be. `certain`: a rule said so, and not only the screen that was open.
public sealed interface Read {
    record Patron(CardNumber card, boolean certain) implements Read {}

    record Item(Barcode item, boolean certain) implements Read {}

    /// The number of the title, as EAN-13; the copy has a label of its own.
    record Isbn(String thirteen) implements Read {}

    /// The number of the journal.
    record Issn(String eight) implements Read {}

    /// A text that says it is a patron's credential; it is still to be verified. Masked.
    record Credential(String token) implements Read {
        @Override
        public String toString() {
            return "credential ****";
        }
    }

    record Wrong(Why why) implements Read {}

    /// Why a scan is of no use.
    enum Why {
        EMPTY,
        /// A part is missing, or was damaged on the way.
        INCOMPLETE,
        TOO_LONG,
        /// Control characters, which no label holds.
        CHARACTERS,
        /// Two codes that came as one.
        MERGED,
        CHECK_DIGIT,
        /// No rule knows it, and the library takes nothing else.
        FOREIGN,
        /// A credential whose time is over.
        EXPIRED,
        /// A credential that is not valid yet: one of the clocks is wrong.
        EARLY,
        /// A credential of somebody else, or a damaged one.
        FORGED,
        /// A credential, and this library has no key to verify it.
        NO_KEY
    }
}
