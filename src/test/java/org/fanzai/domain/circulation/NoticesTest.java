package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fanzai.domain.circulation.Notices.Suspended;
import org.fanzai.domain.policy.NoticeRules;
import org.fanzai.domain.policy.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A loan from 24 February to 10 March, by the rules that hold where a library says nothing.
class NoticesTest {
    private final Scene scene = new Scene();
    private final List<OpenLoan> loans = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Suspended> suspensions = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-07T23:59, -",
                "2026-03-08T00:00, DUE_SOON 2026-03-08",
                "2026-03-10T23:59, DUE_SOON 2026-03-08",
                "2026-03-11T00:00, OVERDUE 2026-03-11",
                "2026-03-16T12:00, OVERDUE 2026-03-11",
                "2026-03-17T12:00, OVERDUE 2026-03-17",
                "2026-03-24T12:00, OVERDUE 2026-03-24",
                "2026-09-01T12:00, OVERDUE 2026-03-24"
            })
    void ofALoanTheLatestIsToldAndForTheDayItWasFor(String now, String expected) {
        loans.add(loan(ME, "B1").build());
        assertEquals(expected == null ? List.of() : List.of(expected), told(now));
    }

    @Test
    void theSameNoticeHasTheSameIdOnEveryDayAndAnotherOneAfterTheDateMoved() {
        loans.add(loan(ME, "B1").build());
        var first = due("2026-03-08T10:00");
        assertEquals(first, due("2026-03-09T10:00"));
        loans.set(0, loan(ME, "B1").due("2026-03-20T23:59").build());
        assertNotEquals(
                first.getFirst().id(), due("2026-03-19T10:00").getFirst().id());
    }

    @Test
    void aShortLoanIsNotDueSoonWhenItBegins() {
        loans.add(loan(ME, "B1").due("2026-02-26T23:59").build());
        assertEquals(List.of(), told("2026-02-25T10:00"));
    }

    @Test
    void whatIsClaimedReturnedIsNotAskedFor() {
        loans.add(loan(ME, "B1").claimed().build());
        assertEquals(List.of(), told("2026-03-20T10:00"));
    }

    @Test
    void aRecallIsToldOnce() {
        loans.add(loan(ME, "B1").recalled().build());
        assertEquals(List.of("RECALLED 2026-03-02"), told("2026-03-02T10:00"));
        assertEquals(
                due("2026-03-02T10:00").getFirst().id(),
                due("2026-03-05T10:00").getFirst().id());
    }

    @Test
    void aHoldIsToldWhenItIsReadyAndBeforeItEnds() {
        holds.add(hold(ME).ready("B1", LocalDate.of(2026, 3, 9)).build(1));
        holds.add(hold(ME).build(2));
        assertEquals(List.of("HOLD_READY 2026-03-02"), told("2026-03-02T10:00"));
        assertEquals(List.of("HOLD_READY 2026-03-08", "HOLD_ENDS 2026-03-08"), told("2026-03-08T10:00"));
        assertEquals(
                due("2026-03-02T10:00").getFirst().id(),
                due("2026-03-08T10:00").getFirst().id());
    }

    @Test
    void aSuspensionIsToldWhenItsLastDayIsOver() {
        suspensions.add(new Suspended("L1", LocalDate.of(2026, 3, 5)));
        assertEquals(List.of(), told("2026-03-05T22:00"));
        assertEquals(List.of("SUSPENSION_ENDED 2026-03-06"), told("2026-03-06T08:00"));
    }

    @Test
    void theLibrarySaysWhatIsTold() {
        loans.add(loan(ME, "B1").build());
        holds.add(hold(ME).ready("B1", LocalDate.of(2026, 3, 9)).build(1));
        scene.set(Setting.NOTICES, new NoticeRules(Optional.empty(), List.of(), Optional.empty()));
        assertEquals(List.of("HOLD_READY 2026-03-09"), told("2026-03-09T10:00"));
        assertEquals(List.of("HOLD_READY 2026-03-20"), told("2026-03-20T10:00"));
        scene.set(Setting.NOTICES, new NoticeRules(Optional.of(5), List.of(), Optional.of(0)));
        assertEquals(
                "DUE_SOON 2026-03-05, HOLD_READY 2026-03-09, HOLD_ENDS 2026-03-09",
                told("2026-03-09T10:00").stream().collect(Collectors.joining(", ")));
    }

    private List<String> told(String now) {
        return due(now).stream()
                .map(notice -> notice.kind() + " " + notice.day())
                .toList();
    }

    private List<Notice> due(String now) {
        return Notices.due(new Notices.Facts(ME, loans, holds, suspensions), at(now), scene.policy());
    }
}
