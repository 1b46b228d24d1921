package org.fanzai.domain.policy;

import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.fanzai.domain.policy.Rules.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallTest {
    /// A loan from 1 March to 22 March, closed on Sundays.
    @ParameterizedTest
    @CsvSource({
        "recallPeriod 3d; recallGuarantee 10d, 2026-03-03T10:00, false, 2026-03-11T23:59", // the guarantee is later
        "recallPeriod 3d; recallGuarantee 10d, 2026-03-10T10:00, false, 2026-03-13T23:59", // the recall is later
        "recallPeriod 3d; recallGuarantee 10d, 2026-03-21T10:00, false, 2026-03-22T23:59", // never later than it was
        "recallPeriod 3d; recallGuarantee 30d, 2026-03-03T10:00, false, 2026-03-22T23:59",
        "recallPeriod 3d; recallGuarantee 10d, 2026-03-03T10:00, true,  2026-03-22T23:59", // once only
        "recallPeriod 3d; recallGuarantee 10d, 2026-03-25T10:00, false, 2026-03-22T23:59", // overdue
        "recallPeriod 3d,                      2026-03-03T10:00, false, 2026-03-06T23:59",
        "recallPeriod 5d; dueRule nextOpenDay, 2026-03-03T10:00, false, 2026-03-09T23:59", // not on a Sunday
        "recallPeriod 5d; dueRule days,        2026-03-03T10:00, false, 2026-03-08T23:59",
        "recallPeriod 5d; dueRule nextOpenDay; hours 10:00-16:00, 2026-03-03T10:00, false, 2026-03-09T23:59", // a whole
        // day
        "recallPeriod 4h; dueRule nextOpenDay, 2026-03-03T10:00, false, 2026-03-03T14:00",
        "recallPeriod 3d; dueRule nextOpenDay; weekly MON TUE WED THU FRI SAT, 2026-03-03T10:00, false, 2026-03-06T23:59",
        "'',                                   2026-03-03T10:00, false, 2026-03-22T23:59"
    })
    void shortensALoanOnceAndNotTooMuch(String rules, String now, boolean shortenedBefore, String expected) {
        var policy = Rules.of("weekly SUN; " + rules);
        var since = at(policy, "2026-03-01T10:00");
        var due = at(policy, "2026-03-22T23:59");
        assertEquals(
                at(policy, expected), Recall.due(policy, SCOPE, since, due, shortenedBefore, at(policy, now)), rules);
    }
}
