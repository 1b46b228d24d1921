package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.operation.Loan;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// Loans: what the operations add up to. Any row can be made again from them.
public final class LoanStore {
    private static final String COLUMNS = """
            l.id, l.item, l.patron, l.branch, l.governing, l.since, l.due, l.promised, l.renewals, l.unseen, l.part,
            l.part_since, l.on_site, l.recalled, l.overflow, l.claimed_at, l.lost_at, l.ended_at, l.ended_by
            """;
    private static final String OPEN = "select " + COLUMNS + """
            , i.item_type, i.title_id
            from loan l join item i on i.barcode = l.item
            where l.ended_at is null
            """;

    public Optional<OpenLoan> openOf(Tx tx, Barcode item) {
        return tx.query(OPEN + " and l.item = :item")
                .bind("item", item.text())
                .map((row, _) -> openLoan(row))
                .findOne();
    }

    /// A patron's loans, the first due first.
    public List<OpenLoan> openOf(Tx tx, CardNumber patron) {
        return tx.query(OPEN + " and l.patron = :patron order by l.due, l.item")
                .bind("patron", patron.text())
                .map((row, _) -> openLoan(row))
                .list();
    }

    /// A patron's loans that were open at an instant, as they are now.
    public List<OpenLoan> openAt(Tx tx, CardNumber patron, Instant at) {
        return tx.query("select " + COLUMNS + """
                        , i.item_type, i.title_id
                        from loan l join item i on i.barcode = l.item
                        where l.patron = :patron and l.since < :at and (l.ended_at is null or l.ended_at > :at)
                        """)
                .bind("patron", patron.text())
                .bind("at", at)
                .map((row, _) -> openLoan(row))
                .list();
    }

    /// The ids of a patron's loans that are past the limit and not overdue, the earliest first.
    public List<UUID> overflowing(Tx tx, CardNumber patron, Instant now) {
        return tx.query("""
                        select id from loan
                        where patron = :patron and ended_at is null and overflow and due >= :now order by since, id
                        """)
                .bind("patron", patron.text())
                .bind("now", now)
                .map((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// What the items that a patron has cost together.
    public Money priceOf(Tx tx, CardNumber patron) {
        return tx.query("""
                        select coalesce(sum(i.price), 0) as price from loan l join item i on i.barcode = l.item
                        where l.patron = :patron and l.ended_at is null
                        """)
                .bind("patron", patron.text())
                .map((row, _) -> Rows.money(row, "price"))
                .one();
    }

    /// All open loans in the order of the items.
    public List<OpenLoan> allOpen(Tx tx) {
        return tx.query(OPEN + " order by l.item")
                .map((row, _) -> openLoan(row))
                .list();
    }

    /// Open loans that are due before an instant, and those that were recalled.
    public List<OpenLoan> dueBeforeOrRecalled(Tx tx, Instant end) {
        return tx.query(OPEN + " and (l.due < :end or l.recalled) order by l.patron, l.due, l.item")
                .bind("end", end)
                .map((row, _) -> openLoan(row))
                .list();
    }

    /// Items whose loan was due before an instant, in their order.
    public List<Barcode> overdue(Tx tx, Instant now) {
        return items(tx.query("select item from loan where ended_at is null and due < :now order by item")
                .bind("now", now));
    }

    /// Items that are lent by the rules of a branch and due between two days of UTC, in their order.
    public List<Barcode> dueBetween(Tx tx, String governing, LocalDate first, LocalDate last) {
        return items(tx.query("""
                        select item from loan
                        where ended_at is null and governing = :governing and due >= :first and due < :last order by item
                        """)
                .bind("governing", governing)
                .bind("first", first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .bind("last", last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static List<Barcode> items(org.jdbi.v3.core.statement.Query query) {
        return query.map((row, _) -> new Barcode(row.getString("item"))).list();
    }

    /// The open loan of an item as its fold knows it.
    public Optional<Loan> running(Tx tx, Barcode item) {
        return tx.query("select " + COLUMNS + " from loan l where l.item = :item and l.ended_at is null")
                .bind("item", item.text())
                .map((row, _) -> loan(row))
                .findOne();
    }

    /// All loans of an item, the oldest first.
    public List<Loan> all(Tx tx, Barcode item) {
        return tx.query("select " + COLUMNS + " from loan l where l.item = :item order by l.since, l.id")
                .bind("item", item.text())
                .map((row, _) -> loan(row))
                .list();
    }

    /// Writes a loan as it is now, whether it was there before or not.
    public void put(Tx tx, Loan loan, boolean isNew) {
        var sql = isNew ? """
                insert into loan (id, item, patron, branch, governing, since, due, promised, renewals, unseen, part,
                  part_since, on_site, recalled, overflow, claimed_at, lost_at, ended_at, ended_by)
                values (:id, :item, :patron, :branch, :governing, :since, :due, :promised, :renewals, :unseen, :part,
                  :partSince, :onSite, :recalled, :overflow, :claimed, :lost, :endedAt, :endedBy)
                """ : """
                update loan set item = :item, patron = :patron, branch = :branch, governing = :governing, since = :since,
                  due = :due, promised = :promised, renewals = :renewals, unseen = :unseen, part = :part,
                  part_since = :partSince, on_site = :onSite, recalled = :recalled, overflow = :overflow, claimed_at = :claimed,
                  lost_at = :lost, ended_at = :endedAt, ended_by = :endedBy
                where id = :id
                """;
        tx.update(sql)
                .bind("id", loan.id())
                .bind("item", loan.item().text())
                .bind("patron", loan.patron().text())
                .bind("branch", loan.branch())
                .bind("governing", loan.governing())
                .bind("since", loan.since())
                .bind("due", loan.due())
                .bind("promised", loan.promised())
                .bind("renewals", loan.renewals())
                .bind("unseen", loan.unseen())
                .bind("part", loan.part())
                .bind("partSince", loan.partSince())
                .bind("onSite", loan.onSite())
                .bind("recalled", loan.recalled())
                .bind("overflow", loan.overflow())
                .bindByType("claimed", loan.claimed().orElse(null), Instant.class)
                .bindByType("lost", loan.lost().orElse(null), Instant.class)
                .bindByType("endedAt", loan.end().orElse(null), Instant.class)
                .bindByType("endedBy", loan.endedBy().orElse(null), UUID.class)
                .execute();
    }

    /// What ended a loan.
    public Optional<UUID> endedBy(Tx tx, UUID id) {
        return tx.query("select ended_by from loan where id = :id and ended_by is not null")
                .bind("id", id)
                .map((row, _) -> row.getObject("ended_by", UUID.class))
                .findOne();
    }

    public void delete(Tx tx, UUID id) {
        tx.update("delete from loan where id = :id").bind("id", id).execute();
    }

    private static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                row.getObject("id", UUID.class),
                new CardNumber(row.getString("patron")),
                new Barcode(row.getString("item")),
                row.getString("branch"),
                row.getString("governing"),
                Rows.instant(row, "since"),
                Rows.instant(row, "due"),
                row.getBoolean("promised"),
                row.getInt("renewals"),
                row.getInt("unseen"),
                row.getInt("part"),
                Rows.instant(row, "part_since"),
                row.getBoolean("on_site"),
                row.getBoolean("recalled"),
                row.getBoolean("overflow"),
                Rows.maybe(row, "claimed_at"),
                Rows.maybe(row, "lost_at"),
                Rows.maybe(row, "ended_at"),
                Optional.ofNullable(row.getObject("ended_by", UUID.class)));
    }

    private static OpenLoan openLoan(ResultSet row) throws SQLException {
        return new OpenLoan(
                row.getObject("id", UUID.class),
                new CardNumber(row.getString("patron")),
                new Barcode(row.getString("item")),
                row.getString("title_id"),
                row.getString("item_type"),
                row.getString("branch"),
                row.getString("governing"),
                Rows.instant(row, "since"),
                Rows.instant(row, "due"),
                row.getInt("renewals"),
                row.getInt("unseen"),
                row.getBoolean("on_site"),
                row.getBoolean("recalled"),
                Rows.maybe(row, "claimed_at"),
                Rows.maybe(row, "lost_at"));
    }
}
