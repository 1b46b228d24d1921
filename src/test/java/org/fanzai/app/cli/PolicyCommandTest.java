package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
    private static final String LIBRARY = """
            name: { zh: 图书馆, en: Library }
            zone: Asia/Shanghai
            branches: [MAIN]
            categories:
              STUDENT: { zh: 学生, en: Student }
              STAFF:
                { zh: 教职工, en: Staff }
            itemTypes:
              BOOK: { zh: 图书, en: Book }
            policy:
              - { loanPeriod: 14d, maxLoans: 5 }
            """;

    @TempDir
    Path folder;

    @Test
    void theSampleIsClean() {
        var ran = Ran.of("policy", "check", "kiosk-config/library.yaml");
        assertEquals(List.of("contradictions: 0, warnings: 0"), ran.lines());
        assertEquals(0, ran.exit());
    }

    @Test
    void warningsAreToldWithTheirLineAndPass() throws IOException {
        var ran = check(LIBRARY + """
                  - { category: STAFF, maxLoans: 0 }
                  - { loanPeriod: 30d,
                      pickupDays: 0,
                      hardDue: { date: 2020-01-01, rule: before } }
                """);
        assertEquals(
                List.of(
                        "library.yaml:7: categories.STAFF: warning: STAFF may borrow nothing at all",
                        "library.yaml:14: policy[2].pickupDays: warning: a hold expires on the day on which it is ready",
                        "library.yaml:15: policy[2].hardDue: warning: 2020-01-01 is past",
                        "contradictions: 0, warnings: 3"),
                ran.lines());
        assertEquals(0, ran.exit());
    }

    @Test
    void aContradictionFails() throws IOException {
        var ran = check(LIBRARY + "  - { type: BOOK, fineAmount: 1.00 }\n");
        assertEquals(
                List.of(
                        "library.yaml:12: policy[1].fineAmount: contradiction: nobody is fined without fineEvery",
                        "contradictions: 1, warnings: 0"),
                ran.lines());
        assertEquals(1, ran.exit());
    }

    @Test
    void everyFindingHasAPlaceAndWords() throws IOException {
        var ran = check("""
                name: { zh: 图书馆, en: Library }
                zone: Asia/Shanghai
                branches: [MAIN, EAST]
                calendar: { weekly: [SUN] }
                branchCalendars: { EAST: { weekly: [MON, TUE, WED, THU, FRI, SAT, SUN] } }
                categories:
                  STUDENT: { zh: 学生, en: Student }
                  STAFF: { zh: 教职工, en: Staff, suspendInsteadOfFine: true }
                itemTypes:
                  BOOK: { zh: 图书, en: Book, parent: BOOK }
                  CD: { zh: 光盘, en: CD }
                vacations:
                  - { from: 2026-07-10, to: 2026-08-31, due: 2026-08-30 }
                policy:
                  - { type: BOOK, loanPeriod: 20d, maxLoans: 5, dueRule: sameWeekday, renewals: 1 }
                  - { type: BOOK, loanPeriod: 30d, renewalPeriod: 0d }
                  - { category: STAFF, type: BOOK, renewalBase: due, hardDue: { date: 2020-01-01, rule: exactly } }
                  - { fineEvery: 1d }
                  - { fineEvery: 7d }
                """);
        for (var said : List.of(
                "library.yaml:4: calendar: contradiction: EAST does not open within a year, and due dates need an open day",
                "library.yaml:8: categories.STAFF.suspendInsteadOfFine: contradiction: STAFF pays no fines, and no row"
                        + " suspends for BOOK: set suspendPerUnit",
                "library.yaml:10: itemTypes.BOOK.parent: contradiction: BOOK is its own ancestor",
                "library.yaml:13: vacations[0].due: contradiction: this day lies in the vacation",
                "library.yaml:13: vacations[0].due: warning: MAIN is closed on 2026-08-30",
                "library.yaml:15: policy: warning: nothing of CD is lent to STAFF: no row sets loanPeriod",
                "library.yaml:16: policy[1].loanPeriod: warning: no whole weeks: with sameWeekday a due date on a closed"
                        + " day moves by days, not to the same weekday",
                "library.yaml:16: policy[1].renewalPeriod: warning: with this a renewal gives a later date only to overdue"
                        + " loans",
                "library.yaml:16: policy[1].renewalPeriod: contradiction: loans may be renewed, but with this no renewal"
                        + " gives a later date",
                "library.yaml:17: policy[2].hardDue: contradiction: 2020-01-01 is past: every loan would be overdue",
                "library.yaml:18: policy[3]: warning: other rows set all that this one sets, wherever it would apply",
                "library.yaml:19: policy[4].fineEvery: contradiction: nobody is fined without fineAmount"))
            assertTrue(ran.lines().contains(said), () -> said + "\nis not in\n" + ran.out());
        assertEquals(1, ran.exit());
    }

    @Test
    void aFileThatCannotBeReadIsToldWithItsProblems() throws IOException {
        var ran = check(LIBRARY.replace("14d", "2w"));
        assertEquals(2, ran.exit());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("library.yaml:11: policy[0].loanPeriod: \"2w\" does not fit"), ran.err());
        assertEquals(
                2,
                Ran.of("policy", "check", folder.resolve("none.yaml").toString())
                        .exit());
        assertEquals(2, Ran.of("policy", "check").exit());
        assertEquals(2, Ran.of("policy").exit());
    }

    private Ran check(String text) throws IOException {
        var file = folder.resolve("library.yaml");
        Files.writeString(file, text);
        return Ran.of("policy", "check", file.toString());
    }
}
