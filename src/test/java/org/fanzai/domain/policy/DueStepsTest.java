package org.fanzai.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What changes a due date on its way. Lent on Monday 2 March 2026 at 10:00; the membership ends on 30 June.
class DueStepsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loanPeriod 14d; dueRule nextOpenDay                                     | PERIOD 2026-03-16T23:59
            loanPeriod 13d; dueRule nextOpenDay; weekly SUN                         | PERIOD 2026-03-15T23:59, DUE_RULE 2026-03-16T23:59
            loanPeriod 13d; dueRule days; weekly SUN                                | PERIOD 2026-03-15T23:59
            loanPeriod 4h; dueRule nextOpenDay; hours 08:00-12:00; hoursRule close  | PERIOD 2026-03-02T14:00, HOURS_RULE 2026-03-02T12:00
            loanPeriod 24h; dueRule nextOpenDay; closed 2026-03-03; hoursRule close | PERIOD 2026-03-03T10:00, DUE_RULE 2026-03-04T10:00
            loanPeriod 14d; vacation 2026-03-10 2026-03-20 2026-03-23               | PERIOD 2026-03-16T23:59, VACATION 2026-03-23T23:59
            loanPeriod 14d; hardDue 2026-03-12 before                               | PERIOD 2026-03-16T23:59, HARD_DUE 2026-03-12T23:59
            loanPeriod 14d; hardDue 2026-03-31 before                               | PERIOD 2026-03-16T23:59
            loanPeriod 180d; returnBeforeExpiry true                                | PERIOD 2026-08-29T23:59, MEMBERSHIP 2026-06-30T23:59
            loanPeriod 13d; dueRule nextOpenDay; weekly SUN; vacation 2026-03-16 2026-03-20 2026-08-01; hardDue 2026-07-31 before; returnBeforeExpiry true | PERIOD 2026-03-15T23:59, DUE_RULE 2026-03-16T23:59, VACATION 2026-08-01T23:59, HARD_DUE 2026-07-31T23:59, MEMBERSHIP 2026-06-30T23:59
            """)
    void onlyWhatChangesTheDateIsTold(String rules, String expected) {
        var policy = Rules.of(rules);
        var from = Rules.at(policy, "2026-03-02T10:00");
        var period = policy.value(Parameter.LOAN_PERIOD, Rules.SCOPE).orElseThrow();
        var told = new ArrayList<DueStep>();
        var due = DueDates.standard(policy, Rules.SCOPE, from, period, LocalDate.of(2026, 6, 30), told::add);
        assertEquals(
                expected,
                told.stream()
                        .map(step -> step.kind() + " "
                                + step.due().atZone(policy.zone()).toLocalDateTime())
                        .collect(Collectors.joining(", ")));
        assertEquals(due.orElseThrow(), told.getLast().due());
    }
}
