package org.fanzai.domain.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanzai.domain.shared.Money;

/// Whether a patron may leave the library for good (离校手续): nothing on loan, nothing owed. Pure.
public final class Clearance {
    private Clearance() {}

    /// What stands against it; empty when nothing does.
    public static List<Reason> against(Borrower borrower) {
        var reasons = new ArrayList<Reason>();
        int loans = borrower.loans().size();
        if (loans > 0) reasons.add(new Reason(ReasonCode.HAS_LOANS, Map.of("have", "" + loans)));
        if (borrower.owed().compareTo(Money.ZERO) > 0)
            reasons.add(
                    new Reason(ReasonCode.OWES, Map.of("amount", borrower.owed().toString())));
        return reasons;
    }
}
