package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.List;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.shared.Money;

/// A patron as decisions see one: `cardActive` is of the card presented; `owed` is what the account
/// says, below nothing for a credit; `loans` are the open ones.
public record Borrower(
        Patron patron, boolean cardActive, List<Restriction> restrictions, Money owed, List<OpenLoan> loans) {
    public Borrower {
        restrictions = List.copyOf(restrictions);
        loans = List.copyOf(loans);
    }

    /// Loans that were due before `now`.
    public List<OpenLoan> overdue(Instant now) {
        return loans.stream().filter(loan -> loan.due().isBefore(now)).toList();
    }
}
