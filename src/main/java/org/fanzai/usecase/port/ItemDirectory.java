package org.fanzai.usecase.port;

import java.util.List;
import java.util.Optional;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// The items that the library owns, where they are, and who has them. Throws `Trouble` when it can't be asked.
public interface ItemDirectory {
    /// An item with its title and where it is.
    record Shelved(Item item, Title title, ItemState state) {}

    /// A loan with what was lent.
    record Borrowed(OpenLoan loan, Item item, Title title) {}

    Optional<Shelved> find(Barcode barcode);

    /// A patron's loans, the first due first.
    List<Borrowed> loansOf(CardNumber patron);
}
