package org.fanzai.domain.catalog;

import java.time.Instant;
import org.fanzai.domain.shared.CardNumber;

/// Where an item is, as the operations so far say.
public sealed interface ItemState {
    /// The word for it in files and tables, as in `inspect items`.
    String code();

    record OnShelf() implements ItemState {
        @Override
        public String code() {
            return "available";
        }
    }

    record OnLoan(CardNumber borrower, Instant due) implements ItemState {
        @Override
        public String code() {
            return "onLoan";
        }
    }

    record OnHoldShelf(CardNumber holder) implements ItemState {
        @Override
        public String code() {
            return "onHoldShelf";
        }
    }

    /// On its way to the branch `to`.
    record InTransit(String to) implements ItemState {
        @Override
        public String code() {
            return "inTransit";
        }
    }
}
