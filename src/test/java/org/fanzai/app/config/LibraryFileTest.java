package org.fanzai.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.FineFirst;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.GoverningBranch;
import org.fanzai.domain.policy.HardDue;
import org.fanzai.domain.policy.HighDemand;
import org.fanzai.domain.policy.HoldsFrom;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.LostCharge;
import org.fanzai.domain.policy.LostCharge.Band;
import org.fanzai.domain.policy.NoticeRules;
import org.fanzai.domain.policy.OfflineRules;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.OverdueRenewal;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.policy.Settings;
import org.fanzai.domain.policy.Vacation;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.yaml.Section;
import org.fanzai.support.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFileTest {
    private static final Scope BOOK = new Scope("MAIN", "STUDENT", "BOOK");

    private final List<ConfigProblem> problems = new ArrayList<>();

    @Test
    void aScenarioThatSaysNothingHasItsDefaults() {
        var policy = scenario("{}");
        assertEquals(ZoneId.of("Asia/Shanghai"), policy.zone());
        assertEquals(List.of("MAIN"), policy.branches());
        assertEquals(Set.of("STUDENT"), policy.categories().keySet());
        assertEquals(Set.of("BOOK"), policy.itemTypes().keySet());
        assertEquals(
                Optional.of(new Hours(LocalTime.of(8, 0), LocalTime.of(22, 0))),
                policy.calendar("MAIN").hoursOn(LocalDate.of(2026, 3, 1)));
        assertEquals(Settings.DEFAULTS, policy.settings());
        assertEquals(List.of(), policy.vacations());
        assertEquals(Optional.of(new LoanPeriod.Days(14)), policy.value(Parameter.LOAN_PERIOD, BOOK));
        assertEquals(Optional.of(new Limit.Unlimited()), policy.value(Parameter.MAX_LOANS, BOOK));
        assertEquals(Optional.of(Money.of("1.00")), policy.value(Parameter.FINE_AMOUNT, BOOK));
        assertEquals(Optional.of(HoldsFrom.ANY), policy.value(Parameter.HOLDS_FROM, BOOK));
        assertEquals(Optional.of(new LostCharge.Price()), policy.value(Parameter.LOST_CHARGE, BOOK));
        assertEquals(Optional.empty(), policy.value(Parameter.FINE_MAX, BOOK));
    }

    @Test
    void aScenarioCanDoWithoutTheBaseRow() {
        assertEquals(List.of(), scenario("basePolicy: none").rows());
    }

    @Test
    void aRowOfAScenarioAddsToTheBaseRow() {
        var policy = scenario("policy: [ { loanPeriod: 4h } ]");
        assertEquals(Optional.of(LoanPeriod.of("4h")), policy.value(Parameter.LOAN_PERIOD, BOOK));
        assertEquals(Optional.of(new Limit.Unlimited()), policy.value(Parameter.MAX_LOANS, BOOK));
    }

    @Test
    void kindsOfAScenarioAddToItsDefaults() {
        var policy = scenario("""
                branches: [总馆, EAST]
                categories: { STAFF: { rentalDiscount: 20%, type: statistical, suspendInsteadOfFine: true } }
                itemTypes: { CD: { parent: MEDIA, defaultPrice: 6.00, serial: true } }
                policy: [ { branch: 总馆, category: STAFF, type: MEDIA, maxLoans: 0 } ]
                """);
        assertEquals(Set.of("STUDENT", "STAFF"), policy.categories().keySet());
        assertEquals(new Category(Optional.of(new BigDecimal("0.20")), true, true), policy.category("STAFF"));
        assertEquals(new ItemType(Optional.of("MEDIA"), Optional.of(Money.of("6.00")), true), policy.type("CD"));
        assertEquals(ItemType.PLAIN, policy.type("MEDIA"));
        assertEquals(List.of("CD", "MEDIA"), policy.lineage("CD"));
    }

    @Test
    void structuredValuesOfARowAreRead() {
        var policy = scenario("""
                policy:
                  - hardDue: { date: 2026-06-30, rule: before }
                    durationOfHighDemand: { holds: 3, period: 3d }
                    fineFirst: { amount: 0.50, units: 1 }
                    lostCharge: [ { publishedUntil: 2000, times: 3 }, { times: 1.5 } ]
                """);
        assertEquals(
                Optional.of(new HardDue(LocalDate.of(2026, 6, 30), HardDue.Rule.BEFORE)),
                policy.value(Parameter.HARD_DUE, BOOK));
        assertEquals(Optional.of(new HighDemand(3, new LoanPeriod.Days(3))), policy.value(Parameter.HIGH_DEMAND, BOOK));
        assertEquals(Optional.of(new FineFirst(Money.of("0.50"), 1)), policy.value(Parameter.FINE_FIRST, BOOK));
        assertEquals(
                Optional.of(new LostCharge.Bands(List.of(
                        new Band(Optional.of(2000), new BigDecimal("3")),
                        new Band(Optional.empty(), new BigDecimal("1.5"))))),
                policy.value(Parameter.LOST_CHARGE, BOOK));
    }

    @Test
    void noticesAreReadKeyByKey() {
        assertEquals(
                new NoticeRules(Optional.of(3), List.of(), Optional.empty()),
                scenario("settings: { notices: { dueSoon: 3, overdue: [], holdEnds: none } }")
                        .setting(Setting.NOTICES));
        assertEquals(
                new NoticeRules(Optional.of(2), List.of(5, 30), Optional.of(1)),
                scenario("settings: { notices: { overdue: [30, 5] } }").setting(Setting.NOTICES));
    }

    @Test
    void settingsAndVacationsAreRead() {
        var policy = scenario("""
                settings:
                  governingBranch: itemHome
                  debtLimit: 10.00
                  debt: alert
                  overdueRenewal: blockItem
                  lostRefundWithin: 365d
                  negativeBalance: false
                  selfServiceOverrides: [MISSING, LOST]
                  offline: { maxItems: 5, unknownPatron: accept, unknownItem: refuse, staleAfter: 24h }
                vacations: [ { from: 2026-07-10, to: 2026-08-31, due: 2026-09-07 } ]
                """);
        assertEquals(GoverningBranch.ITEM_HOME, policy.setting(Setting.GOVERNING_BRANCH));
        assertEquals(Optional.of(Money.of("10.00")), policy.setting(Setting.DEBT_LIMIT));
        assertEquals(Force.ALERT, policy.setting(Setting.DEBT));
        assertEquals(OverdueRenewal.BLOCK_ITEM, policy.setting(Setting.OVERDUE_RENEWAL));
        assertEquals(Optional.of(new LoanPeriod.Days(365)), policy.setting(Setting.LOST_REFUND_WITHIN));
        assertFalse(policy.setting(Setting.NEGATIVE_BALANCE));
        assertEquals(Set.of("MISSING", "LOST"), policy.setting(Setting.SELF_SERVICE_OVERRIDES));
        assertEquals(new OfflineRules(5, true, false, 2, LoanPeriod.of("24h")), policy.setting(Setting.OFFLINE));
        assertEquals(
                List.of(new Vacation(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 7))),
                policy.vacations());
    }

    @Test
    void whatIsPublishedSetsOnlyWhatItSays() {
        var policy = scenario("settings: { debt: alert, checkParts: true }");
        var step = section("{ policy: [ { type: BOOK, loanPeriod: 7d } ], settings: { debt: confirm } }");
        var after = policy.published("r2", LibraryFile.rows(step, policy), LibraryFile.settings(step));
        step.close();
        assertEquals(List.of(), problems);
        assertEquals(Optional.of(new LoanPeriod.Days(7)), after.value(Parameter.LOAN_PERIOD, BOOK));
        assertEquals(Force.CONFIRM, after.setting(Setting.DEBT));
        assertTrue(after.setting(Setting.CHECK_PARTS));
    }

    @Test
    void aDayMayCloseAtItsEnd() {
        var calendar = scenario("hours: \"00:00-24:00\"").calendar("MAIN");
        assertEquals(
                Optional.of(new Hours(LocalTime.MIN, LocalTime.of(23, 59))),
                calendar.hoursOn(LocalDate.of(2026, 3, 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy: [ { hardDue: { date: 2026-06-30 } } ]            | policy[0].hardDue.rule            | this key is missing
            policy: [ { hardDue: { date: 2026-06-31, rule: before } } ] | policy[0].hardDue.date         | "2026-06-31" does not fit: a day such as 2026-06-30
            policy: [ { hardDue: { date: 2026-06-30, rule: at } } ]  | policy[0].hardDue.rule            | one of exactly, before, after
            policy: [ { hardDue: 2026-06-30 } ]                      | policy[0].hardDue                 | keys and values are expected here
            policy: [ { hardDue: { day: 2026-06-30 } } ]             | policy[0].hardDue.day             | this key is unknown here; known are date, rule
            policy: [ { durationOfHighDemand: { holds: 0, period: 3d } } ] | policy[0].durationOfHighDemand.holds | a whole number from 1
            policy: [ { fineFirst: { amount: x, units: 1 } } ]       | policy[0].fineFirst.amount        | an amount of money such as 12.50
            policy: [ { lostCharge: dear } ]                         | policy[0].lostCharge              | price, or a list of bands
            policy: [ { lostCharge: [] } ]                           | policy[0].lostCharge              | at least one band is expected here
            policy: [ { lostCharge: [ { publishedUntil: 2000 } ] } ] | policy[0].lostCharge[0].times     | this key is missing
            policy: [ { suspendEvery: 0 } ]                          | policy[0].suspendEvery            | a whole number from 1
            policy: [ { holdsOnShelf: never } ]                      | policy[0].holdsOnShelf            | one of yes, ifNoneAvailable, ifAllOut
            policy: [ { branch: WEST } ]                             | policy[0].branch                  | no branch of this library
            policy: [ { category: PUPIL } ]                          | policy[0].category                | no category of this library
            policy: [ { type: TAPE } ]                               | policy[0].type                    | no item type of this library
            settings: { debt: allow }                                | settings.debt                     | one of block, confirm, alert
            settings: { debtLimit: lots }                            | settings.debtLimit                | an amount of money such as 12.50; or none
            settings: { deptLimit: 1 }                               | settings.deptLimit                | this key is unknown here
            settings: { selfServiceOverrides: [HUNGRY] }             | settings.selfServiceOverrides     | "HUNGRY" does not fit: one of
            settings: { offline: { maxItems: many } }                | settings.offline.maxItems         | a whole number from 0
            settings: { offline: { unknownItem: maybe } }            | settings.offline.unknownItem      | one of accept, refuse
            settings: { notices: { dueSoon: soon } }                 | settings.notices.dueSoon          | a whole number from 0, or none
            settings: { notices: { overdue: [0] } }                  | settings.notices.overdue          | a whole number from 1
            vacations: [ { from: 2026-07-10, to: 2026-07-01, due: 2026-09-07 } ] | vacations[0].to       | a vacation ends after it begins
            vacations: [ { from: 2026-07-10, to: 2026-08-31 } ]      | vacations[0].due                  | this key is missing
            categories: { A: { rentalDiscount: 120% } }              | categories.A.rentalDiscount       | a percentage up to 100% such as 20%
            categories: { A: { type: odd } }                         | categories.A.type                 | one of ordinary, statistical
            itemTypes: { A: { defaultPrice: dear } }                 | itemTypes.A.defaultPrice          | an amount of money
            basePolicy: some                                         | basePolicy                        | one of none
            hours: "09:00"                                           | hours                             | opening hours such as 09:00-21:00
            """)
    void aMistakeIsToldWithItsKey(String text, String key, String sentence) {
        try (var section = section(text)) {
            LibraryFile.scenario(section, "r1");
        }
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.line() == 1
                                && problem.key().equals(key)
                                && problem.sentence().contains(sentence)),
                problems::toString);
    }

    @Test
    void allMistakesComeTogether() {
        try (var section = section("""
                policy:
                  - { loanPeriod: 2w, hardDue: { date: soon } }
                settings: { tooMany: allow }
                vacations: [ { from: x } ]
                """)) {
            LibraryFile.scenario(section, "r1");
        }
        assertEquals(
                List.of(
                        "policy[0].hardDue.date",
                        "policy[0].hardDue.rule",
                        "policy[0].loanPeriod",
                        "settings.tooMany",
                        "vacations[0].due",
                        "vacations[0].from",
                        "vacations[0].to"),
                problems.stream().map(ConfigProblem::key).sorted().toList());
        assertEquals(
                Set.of(2, 3, 4),
                Set.copyOf(problems.stream().map(ConfigProblem::line).toList()));
    }

    private Policy scenario(String text) {
        Policy policy;
        try (var section = section(text)) {
            policy = LibraryFile.scenario(section, "r1");
        }
        assertEquals(List.of(), problems);
        return policy;
    }

    private Section section(String text) {
        return Section.of(
                "scenario.yaml",
                YamlFile.documents("scenario.yaml", text, problems).getFirst(),
                problems);
    }
}
