package org.fanzai.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// How things are in a library now, for whoever checks it from outside. Reads only.
public final class LibraryView {
    private final Tx tx;

    public LibraryView(Tx tx) {
        this.tx = tx;
    }

    /// A fee as the account shows it.
    public record FeeLine(String kind, Money amount, Money outstanding) {}

    /// Where an item is; `condition` is what the staff say of it, `inTransitTo` a branch.
    public record Whereabouts(
            String condition, String holding, boolean onLoan, boolean onHoldShelf, Optional<String> inTransitTo) {
        /// One word for it: what the item can't be had for comes before where it lies.
        public String status() {
            if (Set.of("lost").contains(condition)) return condition;
            if (onLoan) return "onLoan";
            if (Set.of("withdrawn", "missing").contains(condition)) return condition;
            if (onHoldShelf) return "onHoldShelf";
            return inTransitTo.isPresent() ? "inTransit" : condition;
        }
    }

    /// The items that a patron has.
    public List<String> loans(CardNumber patron) {
        return tx.query("select item from loan where patron = :patron and ended_at is null order by item")
                .bind("patron", patron.text())
                .mapTo(String.class)
                .list();
    }

    /// The items that a patron has, the first due first.
    public List<Barcode> loansByDue(CardNumber patron) {
        return tx.query("select item from loan where patron = :patron and ended_at is null order by due, item")
                .bind("patron", patron.text())
                .mapTo(String.class)
                .map(Barcode::new)
                .list();
    }

    public Optional<Instant> due(Barcode item) {
        return tx.query("select due from loan where item = :item and ended_at is null")
                .bind("item", item.text())
                .map((row, _) -> row.getTimestamp("due").toInstant())
                .findFirst();
    }

    /// What a patron owes, below nothing for a credit.
    public Money balance(CardNumber patron) {
        return tx.query("select coalesce(sum(amount - paid - waived), 0) as owed from fee where patron = :patron")
                .bind("patron", patron.text())
                .map((row, _) -> new Money(row.getBigDecimal("owed")))
                .one();
    }

    /// The fees of a patron, the oldest first, without those that came to nothing.
    public List<FeeLine> fees(CardNumber patron) {
        return tx.query("""
                        select kind, amount, amount - paid - waived as outstanding from fee
                        where patron = :patron and amount <> 0 order by raised_at, line
                        """)
                .bind("patron", patron.text())
                .map((row, _) -> new FeeLine(
                        row.getString("kind"),
                        new Money(row.getBigDecimal("amount")),
                        new Money(row.getBigDecimal("outstanding"))))
                .list();
    }

    /// The amounts of all fees by their ids.
    public Map<String, Money> amounts() {
        var amounts = new LinkedHashMap<String, Money>();
        tx.query("select id, amount from fee")
                .map((row, _) -> Map.entry(row.getString("id"), new Money(row.getBigDecimal("amount"))))
                .forEach(fee -> amounts.put(fee.getKey(), fee.getValue()));
        return amounts;
    }

    /// Whose holds wait on a title and its items, in the order of the queue.
    public List<String> queue(String title) {
        return tx.query("""
                        select patron from hold where title_id = :title and active and state = 'waiting'
                        order by placed_at, place
                        """).bind("title", title).mapTo(String.class).list();
    }

    /// The state of the hold that a patron placed last.
    public Optional<String> holdState(CardNumber patron) {
        return tx.query("select state from hold where patron = :patron order by placed_at desc, place desc")
                .bind("patron", patron.text())
                .mapTo(String.class)
                .findFirst();
    }

    public Optional<Whereabouts> item(Barcode item) {
        return tx.query("""
                        select i.item_condition, i.holding,
                          exists (select 1 from loan l where l.item = i.barcode and l.ended_at is null) as on_loan,
                          exists (select 1 from hold h where h.copy = i.barcode and h.active and h.state = 'ready')
                            as on_hold_shelf,
                          (select t.to_branch from transit t where t.item = i.barcode) as to_branch
                        from item i where i.barcode = :item
                        """)
                .bind("item", item.text())
                .map((row, _) -> new Whereabouts(
                        row.getString("item_condition"),
                        row.getString("holding"),
                        row.getBoolean("on_loan"),
                        row.getBoolean("on_hold_shelf"),
                        Optional.ofNullable(row.getString("to_branch"))))
                .findOne();
    }

    /// The cases that stand, as operation and code.
    public Map<String, String> cases() {
        var cases = new LinkedHashMap<String, String>();
        tx.query("select operation, code from staff_case where not dissolved order by raised_at, code")
                .map((row, _) ->
                        Map.entry(row.getString("operation") + " " + row.getString("code"), row.getString("code")))
                .forEach(raised -> cases.put(raised.getKey(), raised.getValue()));
        return cases;
    }

    /// The last day of the restriction that holds longest on `today`; empty where none holds or one has no end.
    public Optional<LocalDate> suspendedUntil(CardNumber patron, LocalDate today) {
        return tx.query("""
                        select last_day from restriction
                        where patron = :patron and lifted_at is null and (last_day is null or last_day >= :today)
                        order by case when last_day is null then 0 else 1 end, last_day desc
                        """)
                .bind("patron", patron.text())
                .bind("today", today)
                .map((row, _) -> Optional.ofNullable(row.getObject("last_day", LocalDate.class)))
                .findFirst()
                .flatMap(day -> day);
    }

    public int localUses(Barcode item) {
        return tx.query("select local_uses from item where barcode = :item")
                .bind("item", item.text())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /// How many operations came from stations other than `without`.
    public int journal(Set<String> without) {
        return tx.query("select count(*) from operation where station not in (<without>)")
                .bindList("without", List.copyOf(without))
                .mapTo(Integer.class)
                .one();
    }
}
