package org.fanzai.domain.circulation;

import java.util.List;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.shared.Money;

/// A patron as decisions see one: `cardActive` is of the card presented; `owed` is what the account says, below nothing
/// for a credit; `loans` are the open ones, `lent` the price of all their items together.
public record Borrower(
        Patron patron,
        boolean cardActive,
        List<Restriction> restrictions,
        Money owed,
        List<OpenLoan> loans,
        Money lent) {
    public Borrower {
        restrictions = List.copyOf(restrictions);
        loans = List.copyOf(loans);
    }

    /// One of whom no deposit is asked.
    public Borrower(
            Patron patron, boolean cardActive, List<Restriction> restrictions, Money owed, List<OpenLoan> loans) {
        this(patron, cardActive, restrictions, owed, loans, Money.ZERO);
    }
}
