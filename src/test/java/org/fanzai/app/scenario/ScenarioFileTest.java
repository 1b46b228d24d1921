package org.fanzai.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.fanzai.app.scenario.Given.Past;
import org.fanzai.app.scenario.Step.Doing;
import org.fanzai.app.scenario.Step.Task;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.ConfigTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    /// The third line of a scenario that is right otherwise, and what its problem says.
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            colour: red                                         | colour: this key is unknown here; known are given,
            given: [ P1 ]                                       | given: keys and values are expected here
            given: { readers: [] }                              | given.readers: this key is unknown here; known are bookings,
            given: { patrons: [ { category: STUDENT } ] }       | given.patrons[0].card: this key is missing
            given: { patrons: [ { card: P1, category: X } ] }   | given.patrons[0].category: "X" does not fit: no patron category of this library; there are STUDENT
            given: { patrons: [ { card: P1, born: 1999 } ] }    | given.patrons[0].born: "1999" does not fit: a day such as 2026-03-16
            given: { patrons: [ { card: P1, lostCard: no } ] }  | given.patrons[0].lostCard: "no" does not fit: true or false
            given: { patrons: [ { card: P1 }, { card: P1 } ] }  | given.patrons[1].card: this patron is described twice
            given: { patrons: [ { card: P1, owes: -1 } ] }      | given.patrons[0].owes: "-1" does not fit: an amount of money such as 12.50
            given: { patrons: [ { card: P1, restricted: { until: soon } } ] } | given.patrons[0].restricted.until: "soon" does not fit: a day such as 2026-03-16, or none
            given: { titles: [ { id: T1, ageFrom: adult } ] }   | given.titles[0].ageFrom: "adult" does not fit: a whole number from 0
            given: { items: [ { barcode: B1, status: sold } ] } | given.items[0].status: "sold" does not fit: one of available, damaged, lost, missing, notForLoan, onOrder, withdrawn
            given: { items: [ { barcode: B1, type: CD } ] }     | given.items[0].type: "CD" does not fit: no item type of this library; there are BOOK
            given: { items: [ { barcode: B1, home: EAST } ] }   | given.items[0].home: "EAST" does not fit: no branch of this library; there are MAIN
            given: { loans: [ { patron: X1, item: B1 } ] }      | given.loans[0].patron: "X1" does not fit: no patron of this library: describe one under patrons, or begin with P
            given: { loans: [ { patron: P1, item: X1 } ] }      | given.loans[0].item: "X1" does not fit: no item of this library: describe one under items, or begin with B
            given: { loans: [ { patron: P1, item: B1, since: noon } ] } | given.loans[0].since: "noon" does not fit: a time such as 2026-03-02T10:00, or a day such as 2026-03-02
            given: { holds: [ { patron: P1 } ] }                | given.holds[0].title: a title or an item, one of them
            given: { holds: [ { patron: P1, title: T1, state: ready } ] } | given.holds[0].item: a hold that is ready or in transit names its copy
            given: { holds: [ { patron: P1, title: T1, state: done } ] } | given.holds[0].state: "done" does not fit: one of inTransit, ready, waiting
            given: { holds: [ { patron: P1, title: T1, suspended: maybe } ] } | given.holds[0].suspended: "maybe" does not fit: true, false or the day 2026-03-16 on which it is served again
            given: { fees: [ { patron: P1, kind: tip, amount: 1 } ] } | given.fees[0].kind: "tip" does not fit: one of overdue, lost, processing, rental, manual
            given: { fees: [ { patron: P1, kind: lost, amount: 1, paid: 2 } ] } | given.fees[0].paid: at most the amount, 1.00
            given: { transits: [ { item: B1, to: MAIN, hold: P2 } ] } | given.transits[0].hold: "P2" does not fit: no hold of this patron; name the patron of a hold
            given: { transits: [ { item: B1, to: MAIN }, { item: B1, to: MAIN } ] } | given.transits[1].item: this item is in transit twice
            given: { bookings: [ { patron: P1, item: B1, from: 2026-03-05, to: 2026-03-04 } ] } | given.bookings[0].to: the last day is not before the first
            """)
    void namesTheFileTheLineTheKeyAndWhatIsAllowed(String line, String sentence) throws IOException {
        assertSays(sentence, line, "steps: []");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            { do: daily }                                       | steps[0].at: this key is missing
            { at: 2026-03-02T10:00 }                            | steps[0].do: this key is missing
            { at: 2026-03-02 10:00, do: daily }                 | steps[0].at: "2026-03-02 10:00" does not fit: a time such as 2026-03-02T10:00, or a day such as 2026-03-02
            { at: 2026-03-02, do: lend }                        | steps[0].do: "lend" does not fit: one of cancelHold, checkin, checkout, claimReturned, clearance, close, daily, hold,
            { at: 2026-03-02, do: daily, via: post }            | steps[0].via: "post" does not fit: one of desk, kiosk, offline
            { at: 2026-03-02, do: daily, branch: EAST }         | steps[0].branch: "EAST" does not fit: no branch of this library; there are MAIN
            { at: 2026-03-02, do: daily, clock: fast }          | steps[0].clock: "fast" does not fit: a duration such as 2h or -30m
            { at: 2026-03-02, do: daily, station: "K 1" }       | steps[0].station: "K 1" does not fit: letters, digits, - and _ only, at most 64
            { at: 2026-03-02, do: checkin, item: B1, patron: P1 } | steps[0].patron: this key is unknown here; known are at, bookDrop,
            { at: 2026-03-02, do: checkout, patron: P1 }        | steps[0].item: this key is missing
            { at: 2026-03-02, do: checkout, patron: P1, item: B1, override: [PLEASE] } | steps[0].override: "PLEASE" does not fit: one of UNKNOWN_ITEM, UNKNOWN_PATRON,
            { at: 2026-03-02, do: checkout, patron: P1, item: B1, due: later } | steps[0].due: "later" does not fit: a time such as
            { at: 2026-03-02, do: checkin, item: B1, foundBy: cat } | steps[0].foundBy: "cat" does not fit: one of library, patron
            { at: 2026-03-02, do: hold, patron: P1 }            | steps[0].title: a title or an item, one of them
            { at: 2026-03-02, do: hold, patron: P1, title: T1, item: B1 } | steps[0].title: a title or an item, one of them
            { at: 2026-03-02, do: renew, patron: P1, all: true, item: B1 } | steps[0].item: all: true renews every loan; leave one of the two out
            { at: 2026-03-02, do: pay, patron: P1, amount: much } | steps[0].amount: "much" does not fit: an amount of money such as 12.50
            { at: 2026-03-02, do: close, branch: MAIN }         | steps[0].dates: at least one day is expected here
            { at: 2026-03-02, do: close, branch: MAIN, dates: [2026-03-05..2026-03-01] } | steps[0].dates: "2026-03-05..2026-03-01" does not fit: the first day, .. and the last day, a year at most
            { at: 2026-03-02, do: sync, order: random }         | steps[0].order: "random" does not fit: one of recorded, reversed
            { at: 2026-03-02, do: daily, expect: { outcome: ok } } | steps[0].expect.outcome: "ok" does not fit: one of accepted, renewed, confirm, refused
            { at: 2026-03-02, do: daily, expect: { reasons: [NO] } } | steps[0].expect.reasons: "NO" does not fit: one of UNKNOWN_ITEM,
            { at: 2026-03-02, do: daily, expect: { cases: [NO] } } | steps[0].expect.cases: "NO" does not fit: one of UNKNOWN_ITEM, UNKNOWN_PATRON, IMPLICIT_RETURN,
            { at: 2026-03-02, do: daily, expect: { action: eat } } | steps[0].expect.action: "eat" does not fit: one of shelve, hold, transit
            { at: 2026-03-02, do: daily, expect: { fees: 1.00 } } | steps[0].expect.fees: this key is unknown here; known are action, alerts, cases, credit, due, earliest, failed, fee,
            { check: { weather: fine } }                        | steps[0].check.weather: this key is unknown here; known are balance, cases, due, fees, holdState, item, journal, loans, localUse, queue, suspendedUntil
            { check: { balance: { P1: much } } }                | steps[0].check.balance.P1: "much" does not fit: an amount of money such as 12.50, or -12.50 for a credit
            { check: { holdState: { P1: gone } } }              | steps[0].check.holdState.P1: "gone" does not fit: one of waiting, ready, inTransit, fulfilled, cancelled, expired
            { check: { item: { B1: { status: eaten } } } }      | steps[0].check.item.B1.status: "eaten" does not fit: one of available, lost,
            { check: { loans: { P1: [B1] } }, at: 2026-03-02 }  | steps[0].at: this key is unknown here; known are check
            """)
    void namesTheStepTooWhenItIsInOne(String step, String sentence) throws IOException {
        assertSays(sentence, "steps:", "  - " + step);
    }

    /// Says so of the third line, or of the fourth where the third only opens a list.
    private void assertSays(String sentence, String... lines) throws IOException {
        var file = file("one.yaml", "scenario: S1\ntitle: wrong\n" + String.join("\n", lines) + "\n");
        var problems = problems(file);
        int line = lines[0].equals("steps:") ? 4 : 3;
        assertTrue(
                problems.stream().anyMatch(problem -> problem.startsWith(file + ":" + line + ": " + sentence)),
                () -> "expected line " + line + ": " + sentence + "\nand it says\n" + String.join("\n", problems));
    }

    @Test
    void stepsStandInTheOrderOfTime() throws IOException {
        var file = file("order.yaml", """
                scenario: S1
                steps:
                  - { at: 2026-03-02T10:00, do: daily }
                  - { at: 2026-03-02T10:00, do: daily }
                  - { at: 2026-03-02T09:59, do: daily }
                """);
        assertEquals(
                List.of(file + ":5: steps[2].at: this is before the step before, at 2026-03-02T10:00;"
                        + " steps stand in the order of time"),
                problems(file));
    }

    @Test
    void namesAreUniqueInAllFilesTogether() throws IOException {
        var one = file("one.yaml", "scenario: S1\nsteps: []\n---\nscenario: S2\nsteps: []\n");
        var two = file("two.yaml", "scenario: S2\nsteps: []\n");
        assertEquals(
                List.of(two + ":1: scenario: there is a scenario S2 already; names are unique"), problems(one, two));
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnce() throws IOException {
        var one = file("one.yaml", "title: nameless\nsteps: []\n");
        var two = file("two.yaml", "scenario: S2\nscenario: S3\n");
        var three = file("three.yaml", "scenario: [\n");
        var four = file("four.yaml", "");
        var gone = folder.resolve("gone.yaml");
        assertEquals(
                List.of(
                        one + ":1: scenario: this key is missing",
                        two + ":2: scenario: this key stands here twice; keep one",
                        two + ":1: steps: this key is missing",
                        gone + ": there is no such file",
                        four + ": there is no scenario in this file"),
                problems(one, two, gone, four));
        assertTrue(problems(three).getFirst().startsWith(three + ":1: this is no YAML"), problems(three)::toString);
    }

    @Test
    void aFileInAnotherEncodingIsAProblem() throws IOException {
        var file = folder.resolve("gbk.yaml");
        Files.write(file, new byte[] {(byte) 0xb9, (byte) 0xdd});
        assertEquals(List.of(file + ": this is no UTF-8 text"), problems(file));
    }

    @Test
    void whatIsOnlyNamedExistsWithTheDefaults() throws IOException {
        var given = scenario("""
                scenario: S1
                given:
                  patrons: [ { card: "1001" } ]
                  items: [ { barcode: "1001", title: T7 } ]
                steps:
                  - { at: 2026-03-02T10:00, do: checkout, patron: P1, item: B1 }
                  - { at: 2026-03-02T10:00, do: checkout, patron: X1, item: X2 }
                  - { check: { loans: { P2: [B2] }, queue: { T8: [P3] }, due: { B3: 2026-03-02 } } }
                """).given();
        assertEquals(
                List.of("1001", "P1", "P2", "P3"),
                given.members().stream()
                        .map(member -> member.patron().card().text())
                        .toList());
        assertEquals(
                List.of("1001", "B1", "B2", "B3"),
                given.items().stream().map(item -> item.barcode().text()).toList());
        assertTrue(given.titles().stream().anyMatch(title -> title.id().equals("T8")));
        assertEquals(5, given.titles().size(), "T7, T8, and one of its own for each item that names none");
    }

    @Test
    void defaultsOfAnItemAndAPatron() throws IOException {
        var given = scenario("""
                scenario: S1
                library: { branches: [EAST, WEST] }
                given: { loans: [ { patron: P1, item: B1 } ] }
                steps: []
                """).given();
        var item = given.items().getFirst();
        assertEquals(
                "BOOK EAST EAST 30.00", item.type() + " " + item.home() + " " + item.holding() + " " + item.price());
        assertEquals(Item.Make.PLAIN, item.make());
        var patron = given.members().getFirst().patron();
        assertEquals("STUDENT EAST 2027-12-31", patron.category() + " " + patron.home() + " " + patron.expires());
    }

    @Test
    void aLoanWasMadeTheDayBeforeAtTenAndIsDueByTheRules() throws IOException {
        var loan = (Act.AdoptLoan) past("""
                scenario: S1
                given: { loans: [ { patron: P1, item: B1 } ] }
                steps: [ { at: 2026-03-02T00:30, do: daily } ]
                """).getFirst().act();
        assertEquals("2026-03-01T10:00 2026-03-15T23:59", local(loan.since()) + " " + local(loan.due()));
    }

    @Test
    void aDateIsTheEndOfTheDayForDueOnly() throws IOException {
        var loan = (Act.AdoptLoan) past("""
                scenario: S1
                given: { loans: [ { patron: P1, item: B1, since: 2026-02-01, due: 2026-02-15 } ] }
                steps: []
                """).getFirst().act();
        assertEquals("2026-02-01T00:00 2026-02-15T23:59", local(loan.since()) + " " + local(loan.due()));
    }

    @Test
    void timesAreLocalToTheZoneOfTheLibrary() throws IOException {
        var scenario = scenario("""
                scenario: S1
                library: { zone: America/Chicago }
                steps: [ { at: 2026-03-02T10:00, do: daily } ]
                """);
        assertEquals(
                "2026-03-02T16:00:00Z",
                ((Doing) scenario.steps().getFirst()).occasion().at().toString());
    }

    @Test
    void theQueueIsInTheOrderOfTheFile() throws IOException {
        var past = past("""
                scenario: S1
                given:
                  holds:
                    - { patron: P2, title: T1, placed: 2026-02-20T10:00 }
                    - { patron: P1, title: T1, placed: 2026-02-20T10:00 }
                    - { patron: P3, title: T1, item: B1, state: ready, expires: 2026-03-08 }
                    - { patron: P4, item: B1, suspended: 2026-03-10, from: 2026-04-01 }
                steps: []
                """);
        assertEquals(
                List.of("P2", "P1", "P3", "P4"),
                past.stream()
                        .map(each -> each.act().patronOf().orElseThrow().text())
                        .toList());
        var third = (Act.AdoptHold) past.get(2).act();
        assertEquals(new Act.Wish.Title("T1"), third.wish());
        assertEquals(Hold.State.READY, third.state());
        var fourth = (Act.AdoptHold) past.get(3).act();
        assertEquals(new Act.Wish.Copy(new Barcode("B1")), fourth.wish());
        for (int i = 1; i < past.size(); i++)
            assertTrue(past.get(i - 1).at().isBefore(past.get(i).at()), "strictly one after the other");
    }

    @Test
    void aHoldInTransitIsOnItsWayToItsPickup() throws IOException {
        for (var named : List.of("transits: [ { item: B1, to: EAST, hold: P2 } ]", "transits: []")) {
            var given = scenario("""
                    scenario: S1
                    library: { branches: [MAIN, EAST] }
                    steps: []
                    given:
                      holds: [ { patron: P2, item: B1, pickup: EAST, state: inTransit } ]
                    """ + "  " + named + "\n").given();
            var transit = given.transits().getFirst();
            assertEquals(1, given.transits().size());
            assertEquals("MAIN EAST", transit.from() + " " + transit.to());
            assertEquals(given.past().getFirst().id(), transit.hold().orElseThrow());
        }
    }

    @Test
    void whatWasPaidFollowsItsFee() throws IOException {
        var past = past("""
                scenario: S1
                given:
                  patrons: [ { card: P1, owes: 1.00 } ]
                  fees:
                    - { patron: P1, kind: lost, amount: 30.00, paid: 5.00, at: 2026-01-01 }
                    - { patron: P1, kind: manual, amount: 2.00, paid: 2.00, at: 2026-01-01 }
                steps: []
                """);
        assertEquals(
                List.of("30.00", "5.00 to 0", "2.00", "2.00 to 1", "1.00"),
                past.stream().map(ScenarioFileTest::money).toList());
    }

    private static String money(Past past) {
        return switch (past.act()) {
            case Act.Charge charge -> charge.amount().toString();
            case Act.Pay pay -> pay.amount() + " to " + pay.fee().orElseThrow();
            default -> throw new AssertionError("neither a fee nor a payment");
        };
    }

    @Test
    void everyTaskOfTheFormatIsRead() throws IOException {
        var steps = scenario("""
                scenario: S1
                steps:
                  - { at: 2026-03-02, do: checkout, patron: P1, item: B1, due: 2026-03-20, override: [DEBT], why: w,
                      onSite: true, card: C1, keepHold: false, partsPresent: 2, via: offline, station: K9, clock: -30m, id: x }
                  - { at: 2026-03-02, do: checkin, item: B1, effective: 2026-03-01, forgive: true, partsPresent: 1, foundBy: patron }
                  - { at: 2026-03-02, do: checkin, item: B1, bookDrop: true }
                  - { at: 2026-03-02, do: renew, patron: P1, item: B1, seen: false, auto: true, override: [TOO_MANY_RENEWALS] }
                  - { at: 2026-03-02, do: renew, patron: P1, all: true }
                  - { at: 2026-03-02, do: hold, patron: P1, title: T1, pickup: MAIN, from: 2026-04-01 }
                  - { at: 2026-03-02, do: cancelHold, patron: P1, title: T1 }
                  - { at: 2026-03-02, do: suspendHold, patron: P1, item: B1, until: 2026-04-01 }
                  - { at: 2026-03-02, do: resumeHold, patron: P1, item: B1 }
                  - { at: 2026-03-02, do: pay, patron: P1, amount: 1.00, fee: 2 }
                  - { at: 2026-03-02, do: waive, patron: P1, amount: 1, why: kind }
                  - { at: 2026-03-02, do: markLost, item: B1 }
                  - { at: 2026-03-02, do: markDamaged, item: B1 }
                  - { at: 2026-03-02, do: markWithdrawn, item: B1 }
                  - { at: 2026-03-02, do: claimReturned, item: B1 }
                  - { at: 2026-03-02, do: replaceLost, item: B1 }
                  - { at: 2026-03-02, do: restrict, patron: P1, until: none }
                  - { at: 2026-03-02, do: unrestrict, patron: P1 }
                  - { at: 2026-03-02, do: receiveTransit, item: B1 }
                  - { at: 2026-03-02, do: daily }
                  - { at: 2026-03-02, do: publish, policy: [ { loanPeriod: 7d } ], settings: { debtLimit: 1.00 } }
                  - { at: 2026-03-02, do: close, branch: MAIN, dates: [2026-03-10, 2026-03-12..2026-03-13] }
                  - { at: 2026-03-02, do: sync, station: K9, order: reversed, twice: true }
                  - { at: 2026-03-02, do: clearance, patron: P1 }
                """).steps();
        assertEquals(
                "checkout checkin checkin renew renew hold cancelHold suspendHold resumeHold pay waive markLost"
                        + " markDamaged markWithdrawn claimReturned replaceLost restrict unrestrict receiveTransit daily"
                        + " publish close sync clearance",
                String.join(" ", steps.stream().map(Step::name).toList()));
        var checkout = (Act.CheckOut) ((Task.One) ((Doing) steps.getFirst()).task()).act();
        assertEquals("2026-03-20T23:59", local(checkout.options().due().orElseThrow()));
        assertEquals("C1", checkout.options().card().orElseThrow().text());
        assertTrue(checkout.options().onSite() && !checkout.options().keepHold());
        assertEquals(3, ((Task.Close) ((Doing) steps.get(21)).task()).dates().size());
    }

    private static String local(java.time.Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE).toString();
    }

    private List<Past> past(String text) throws IOException {
        return scenario(text).given().past();
    }

    private Scenario scenario(String text) throws IOException {
        return ScenarioFile.read(List.of(file("right.yaml", text))).getFirst();
    }

    private static List<String> problems(Path... files) {
        var trouble = assertThrows(ConfigTrouble.class, () -> ScenarioFile.read(Arrays.asList(files)));
        return trouble.problems().stream().map(ConfigProblem::toString).toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
