package org.fanzai.domain.operation;

import static org.fanzai.domain.Sample.BRANCH;
import static org.fanzai.domain.Sample.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.circulation.Checkin.FoundBy;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.policy.Rules;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// What happens to one item in March 2026, on one line, for tables of cases: `02 lend P1 16 | 20T08:00 take`. A step is
/// a day, by itself at 10:00, what was done, the patron, and the day whose end the loan was said to be due.
final class Story {
    static final Barcode ITEM = new Barcode("B1");

    private final List<Told> told = new ArrayList<>();
    private final Map<String, Money> paid = new HashMap<>();
    private Rulebook rules;
    private Item item = Sample.item("B1");
    private Optional<Instant> accruedTo = Optional.empty();
    private int waiting;
    private Optional<LocalDate> booked = Optional.empty();

    private Story(String rules) {
        this.rules = Rulebook.of(Rules.of(rules));
    }

    static Story of(String rules, String steps) {
        var story = new Story(rules);
        for (var step : steps.split("\\|", -1)) {
            var words = step.strip().split(" +", -1);
            if (words.length > 1) story.step(march(words[0]), words);
        }
        return story;
    }

    /// `16` is 10:00 of that day, `16T08:00` its own time.
    static Instant march(String text) {
        return at("2026-03-" + (text.contains("T") ? text : text + "T10:00"));
    }

    static Instant endOf(String day) {
        return march(day + "T23:59");
    }

    ItemLife life() {
        return ItemTimeline.fold(told, ItemLife.of(Condition.AVAILABLE), terms());
    }

    Loan open() {
        return life().open().orElseThrow();
    }

    /// `P1 overdue 4.00`, without what is nothing.
    String fees() {
        return life().charges().values().stream()
                .filter(charge -> charge.amount().isPositive())
                .map(charge -> charge.patron().text() + " " + charge.kind().code() + " " + charge.amount())
                .collect(Collectors.joining(", "));
    }

    Story price(String price) {
        item = new Item(
                item.barcode(),
                item.titleId(),
                item.type(),
                item.home(),
                item.holding(),
                item.location(),
                item.callNumber(),
                Money.of(price),
                item.condition());
        return this;
    }

    /// Was paid on the fees of a kind.
    Story paid(FeeKind kind, String amount) {
        paid.put(kind.code(), Money.of(amount));
        return this;
    }

    Story waiting(int holds) {
        waiting = holds;
        return this;
    }

    Story booked(String day) {
        booked = Optional.of(LocalDate.parse("2026-03-" + day));
        return this;
    }

    Story closed(String announced, String... days) {
        var dates = new HashSet<LocalDate>();
        for (var day : days) dates.add(LocalDate.parse("2026-03-" + day));
        rules = rules.close(march(announced), "r2", BRANCH, dates);
        return this;
    }

    Story published(String from, String more) {
        rules = rules.then(march(from), Rules.of(more));
        return this;
    }

    Story and(String at, Act act, Verdict verdict) {
        return add(march(at), act, verdict);
    }

    private void step(Instant at, String[] words) {
        if (words[1].equals("daily")) accruedTo = Optional.of(at);
        else if (words[1].startsWith("offline")) add(at, act(words), accepted(words, Verdict.OFFLINE));
        else add(at, act(words), accepted(words, Verdict.CENTRE));
    }

    private static Act act(String[] words) {
        var patron = new CardNumber(words.length > 2 ? words[2] : "P1");
        return switch (words[1]) {
            case "lend", "offlineLend" -> new Act.CheckOut(patron, ITEM, Via.DESK, Set.of(), "");
            case "onSite" -> lend(patron, Optional.empty(), true);
            case "given", "offlineGiven" -> lend(patron, Optional.of(endOf(words[3])), false);
            case "renew", "offlineRenew" -> new Act.Renew(patron, ITEM);
            case "renewUnseen" -> new Act.Renew(patron, ITEM, Via.DESK, false, false, Set.of(), "");
            case "take" -> new Act.CheckIn(ITEM, Via.DESK);
            case "receive" -> new Act.ReceiveTransit(ITEM);
            case "forgive" -> take(Optional.empty(), false, true, Optional.empty());
            case "drop" -> take(Optional.empty(), true, false, Optional.empty());
            case "takeOf" -> take(Optional.of(march(words[2])), false, false, Optional.empty());
            case "foundBy" -> take(Optional.empty(), false, false, Optional.of(FoundBy.valueOf(words[2])));
            case "mark" -> new Act.MarkItem(ITEM, Act.Mark.valueOf(words[2]));
            case "claim" -> new Act.ClaimReturned(ITEM);
            case "replace" -> new Act.ReplaceLost(ITEM);
            case "recall" -> new Act.Recall(ITEM);
            case "charge" -> new Act.Charge(patron, FeeKind.MANUAL, Money.of(words[3]), Optional.of(ITEM));
            default -> throw new IllegalArgumentException(words[1]);
        };
    }

    private static Act lend(CardNumber patron, Optional<Instant> due, boolean onSite) {
        var options =
                new Act.CheckOutOptions(Optional.empty(), due, onSite, true, OptionalInt.empty(), Optional.empty());
        return new Act.CheckOut(patron, ITEM, Via.DESK, Set.of(), "", options);
    }

    private static Act take(Optional<Instant> effective, boolean drop, boolean forgive, Optional<FoundBy> by) {
        var options = new Act.CheckInOptions(effective, drop, forgive, OptionalInt.empty(), by);
        return new Act.CheckIn(ITEM, Via.DESK, options);
    }

    private static Verdict accepted(String[] words, String decidedBy) {
        var due = words.length > 3 && words[3].length() == 2 ? Optional.of(endOf(words[3])) : Optional.<Instant>empty();
        return new Verdict(Outcome.ACCEPTED, List.of(), List.of(), due, decidedBy);
    }

    static Verdict alerting(ReasonCode code, Instant due) {
        return new Verdict(Outcome.ACCEPTED, List.of(), List.of(new Reason(code)), Optional.of(due), Verdict.CENTRE);
    }

    private Story add(Instant at, Act act, Verdict verdict) {
        int number = told.size() + 1;
        told.add(new Told(
                new Operation(
                        new UUID(0, number),
                        "K1",
                        BRANCH,
                        number,
                        Hash.NONE,
                        at,
                        Optional.empty(),
                        new Actor.Machine(),
                        "r1",
                        act,
                        Stance.ASK),
                verdict));
        return this;
    }

    private Terms terms() {
        return new Terms(
                rules,
                item,
                accruedTo,
                card -> Optional.of(Sample.patron(card.text())),
                (fee, _) -> paid.getOrDefault(fee.split(":", 2)[0], Money.ZERO),
                new Terms.Demand() {
                    @Override
                    public int waiting(CardNumber borrower, Instant at) {
                        return waiting;
                    }

                    @Override
                    public Optional<LocalDate> booked(CardNumber borrower, Instant at) {
                        return booked;
                    }
                });
    }
}
