package org.fanzai.central;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fanzai.db.Db;
import org.fanzai.db.Replica;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// A small library in which anything happens: four patrons, five items of two titles, three kiosks
/// without a network, a desk, the day's work, a closure that was announced late.
final class RandomLibrary {
    static final Instant START = Sample.NOW;

    static final Rulebook RULES = Rulebook.of(Sample.policy(Sample.row(
                    "* * *",
                    "fineAmount",
                    "0.30",
                    "fineEvery",
                    "1d",
                    "suspendPerUnit",
                    "1",
                    "suspendMode",
                    "cumulative",
                    "lostReturn",
                    "chargeOverdue",
                    "lostCharge",
                    "price",
                    "lostFee",
                    "5.00",
                    "rentalFee",
                    "0.50",
                    "pickupDays",
                    "5")))
            .close(START.plus(Duration.ofDays(3)), "r2", Sample.BRANCH, Set.of(LocalDate.of(2026, 3, 16)));

    private static final List<String> ITEMS = List.of("B1", "B2", "B3", "B4", "B5");
    private static final List<String> PATRONS = List.of("P1", "P2", "P3", "P4");

    private RandomLibrary() {}

    static Centre centre(Db db) {
        return new Centre(db, () -> RULES, Verdict.CENTRE, InstantSource.fixed(START.plus(Duration.ofDays(40))));
    }

    /// Empties a database and puts the items on its shelves.
    static void fill(Db db) {
        Replica.empty(db);
        db.write(tx -> {
            var items = new ItemStore();
            items.insert(tx, Sample.title("T1"));
            for (var item : ITEMS) items.insert(tx, Sample.item(item));
            for (var patron : PATRONS) new PatronStore().insert(tx, Sample.patron(patron), "");
            return tx;
        });
    }

    /// What happened, in the order in which it did, each with what was told.
    static List<Told> history(RandomGenerator random, int longest) {
        var history = new ArrayList<Told>();
        var at = START;
        int count = random.nextInt(2, longest);
        for (int i = 0; i < count; i++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(1, 60 * 24 * 4)));
            history.add(told(random, i + 1, at, history));
        }
        return history;
    }

    private static Told told(RandomGenerator random, int number, Instant at, List<Told> before) {
        var patron = new CardNumber(PATRONS.get(random.nextInt(PATRONS.size())));
        var item = new Barcode(ITEMS.get(random.nextInt(ITEMS.size())));
        var due = at.plus(Duration.ofDays(random.nextInt(1, 20)));
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> kiosk(random, number, at, lend(patron, item), Optional.of(due));
            case 4, 5, 6 -> kiosk(random, number, at, new Act.CheckIn(item, Via.KIOSK), Optional.empty());
            case 7 -> kiosk(random, number, at, new Act.Renew(patron, item), Optional.of(due));
            case 8 -> desk(number, at, new Act.MarkItem(item, mark(random)));
            case 9 -> desk(number, at, new Act.ClaimReturned(item));
            case 10 -> desk(number, at, new Act.DayWork());
            case 11 -> desk(number, at, new Act.Charge(patron, FeeKind.MANUAL, Money.of("1.20"), Optional.empty()));
            case 12 -> payment(random, number, at, before);
            default ->
                desk(
                        number,
                        at,
                        new Act.PlaceHold(
                                patron, new Act.Wish.Title("T1"), Via.DESK, Optional.empty(), Optional.empty()));
        };
    }

    private static Act.CheckOut lend(CardNumber patron, Barcode item) {
        return new Act.CheckOut(patron, item, Via.KIOSK, Set.of(), "");
    }

    private static Act.Mark mark(RandomGenerator random) {
        return List.of(Act.Mark.values()).get(random.nextInt(Act.Mark.values().length));
    }

    /// A payment at the desk of a fee that somebody had put on an account.
    private static Told payment(RandomGenerator random, int number, Instant at, List<Told> before) {
        var charges = before.stream()
                .map(Told::operation)
                .filter(operation -> operation.act() instanceof Act.Charge)
                .toList();
        if (charges.isEmpty()) return desk(number, at, new Act.DayWork());
        var charge = charges.get(random.nextInt(charges.size()));
        var amount = Money.of("0.40");
        var told = desk(
                number, at, new Act.Pay(charge.act().patronOf().orElseThrow(), amount, java.util.OptionalInt.empty()));
        return new Told(
                told.operation(),
                told.verdict().and(List.of(new Consequence.Settled(charge.id().toString(), amount))));
    }

    private static Told desk(int number, Instant at, Act act) {
        return told(number, "DESK", at, act, Optional.empty(), Verdict.CENTRE);
    }

    private static Told kiosk(RandomGenerator random, int number, Instant at, Act act, Optional<Instant> due) {
        return told(number, "K" + random.nextInt(3), at, act, due, Verdict.OFFLINE);
    }

    private static Told told(int number, String station, Instant at, Act act, Optional<Instant> due, String by) {
        var operation = new Operation(
                new UUID(7, number),
                station,
                Sample.BRANCH,
                number,
                Hash.NONE,
                at,
                Optional.empty(),
                new Actor.Machine(),
                "r1",
                act,
                Stance.TELL);
        return new Told(operation, new Verdict(Outcome.ACCEPTED, List.of(), List.of(), due, by));
    }

    /// What must come out the same whatever the order of arrival: loans and their dates, what everything
    /// costs and what is owed, who may not borrow until when, what the items are.
    static Map<String, List<String>> facts(Db db) {
        var facts = new TreeMap<String, List<String>>();
        facts.put("loans", rows(db, """
                select id, item, patron, since, due, promised, renewals, unseen, part, claimed_at, lost_at, ended_at,
                  ended_by from loan order by id
                """));
        facts.put("fees", rows(db, """
                select id, patron, kind, amount, paid, waived from fee where amount <> 0 or paid <> 0 order by id
                """));
        facts.put("owed", rows(db, """
                select patron, sum(amount - paid - waived) from fee group by patron
                having sum(amount - paid - waived) <> 0 order by patron
                """));
        facts.put("suspensions", rows(db, """
                select id, patron, returned_on, days, last_day from restriction where suspension order by id
                """));
        facts.put("items", rows(db, "select barcode, item_condition from item order by barcode"));
        return facts;
    }

    static List<String> rows(Db db, String sql) {
        return db.read(tx -> tx.query(sql)
                .map((row, _) -> {
                    var text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
                        text.append(row.getString(i)).append(' ');
                    return text.toString();
                })
                .list());
    }
}
