package org.fanzai.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// A library in miniature for tests, with the defaults of the scenario files.
public final class Sample {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String BRANCH = "MAIN";
    /// A Monday.
    public static final Instant NOW = at("2026-03-02T10:00");
    public static final OpeningCalendar ALWAYS_OPEN =
            new OpeningCalendar(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    public static final PolicyRow BASE = row(
            "* * *",
            "loanPeriod",
            "14d",
            "dueRule",
            "nextOpenDay",
            "maxLoans",
            "unlimited",
            "renewals",
            "2",
            "renewalBase",
            "now");

    private Sample() {}

    /// A local time such as `2026-03-02T10:00`.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static Patron patron(String card) {
        return patron(card, "STUDENT");
    }

    public static Patron patron(String card, String category) {
        return new Patron(new CardNumber(card), "张小明" + card, category, BRANCH, LocalDate.of(2027, 12, 31), true, "zh");
    }

    public static Item item(String barcode) {
        return item(barcode, "BOOK", Condition.AVAILABLE);
    }

    public static Item item(String barcode, String type, Condition condition) {
        return new Item(
                new Barcode(barcode), "T1", type, BRANCH, BRANCH, "3F", "I247.5/1", Money.of("30.00"), condition);
    }

    public static Title title(String id) {
        return new Title(id, "三体" + id, "刘慈欣", "重庆出版社", 2008, "9787536692930", "I247.5", "chi");
    }

    public static OpenLoan loan(String card, String barcode, String type) {
        return new OpenLoan(
                new CardNumber(card),
                new Barcode(barcode),
                type,
                BRANCH,
                at("2026-03-01T10:00"),
                at("2026-03-15T23:59"),
                0);
    }

    /// A hold on a title whose copy stands on the hold shelf.
    public static Hold ready(UUID id, String card, String title, String copy, LocalDate lastDay) {
        return new Hold(
                id,
                new CardNumber(card),
                BRANCH,
                "STUDENT",
                title,
                Optional.empty(),
                Optional.of(new Barcode(copy)),
                BRANCH,
                NOW,
                1,
                Hold.State.READY,
                Hold.Pause.none(),
                Optional.empty(),
                Optional.of(lastDay));
    }

    /// A policy row for `BRANCH CATEGORY TYPE`, each may be `*`, with names and values of parameters in turn.
    public static PolicyRow row(String scope, String... values) {
        var names = scope.split(" ", -1);
        var parsed = new HashMap<Parameter<?>, Object>();
        for (int i = 0; i < values.length; i += 2) {
            var parameter = parameter(values[i]);
            parsed.put(parameter, parameter.parse().apply(values[i + 1]));
        }
        return new PolicyRow(names[0], names[1], names[2], parsed);
    }

    private static Parameter<?> parameter(String name) {
        return Parameter.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The base row and `more`, in a library that is always open.
    public static Policy policy(PolicyRow... more) {
        var rows = new java.util.ArrayList<>(List.of(BASE));
        rows.addAll(List.of(more));
        return policy(ALWAYS_OPEN, rows);
    }

    public static Policy policy(OpeningCalendar calendar, List<PolicyRow> rows) {
        return new Policy(
                "r1",
                ZONE,
                List.of(BRANCH, "EAST"),
                Set.of("STUDENT", "STAFF"),
                Set.of("BOOK", "CD"),
                Map.of(BRANCH, calendar, "EAST", calendar),
                rows);
    }
}
