package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.HAS_LOANS;
import static org.fanzai.domain.circulation.ReasonCode.OWES;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;

class ClearanceTest {
    @Test
    void whoHasNothingAndOwesNothingMayLeave() {
        var leaving = new Scene();
        for (var owed : List.of("-4.00", "0.00")) {
            leaving.owed = Money.of(owed);
            assertEquals(List.of(), Clearance.against(leaving.borrower()));
        }
    }

    @Test
    void loansAndDebtsAreSettledFirst() {
        var leaving = new Scene().add(loan(ME, "B1")).add(loan(ME, "B2").claimed());
        leaving.owed = Money.of("0.01");
        var against = Clearance.against(leaving.borrower());
        assertEquals(Set.of(HAS_LOANS, OWES), Scene.codes(against));
        assertEquals(Map.of("have", "2"), Scene.data(against, HAS_LOANS));
        assertEquals(Map.of("amount", "0.01"), Scene.data(against, OWES));
    }
}
