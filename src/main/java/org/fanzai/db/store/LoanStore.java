package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.operation.ItemTimeline.Loan;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Loans: what the operations add up to. Any row can be made again from them.
public final class LoanStore {
    private static final String OPEN = """
            select l.patron, l.item, i.item_type, l.branch, l.since, l.due, l.renewals
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

    /// All open loans in the order of the items.
    public List<OpenLoan> allOpen(Tx tx) {
        return tx.query(OPEN + " order by l.item")
                .map((row, _) -> openLoan(row))
                .list();
    }

    /// Makes the loans of an item, which are `before`, what the fold says now, and writes only what differs.
    public void change(Tx tx, Barcode item, List<Loan> before, List<Loan> now) {
        before.stream()
                .filter(loan -> !now.contains(loan))
                .forEach(loan -> tx.update("delete from loan where id = :id")
                        .bind("id", loan.id())
                        .execute());
        now.stream().filter(loan -> !before.contains(loan)).forEach(loan -> insert(tx, item, loan));
    }

    private static void insert(Tx tx, Barcode item, Loan loan) {
        tx.update("""
                        insert into loan (id, item, patron, branch, since, due, renewals, ended_at, ended_by)
                        values (:id, :item, :patron, :branch, :since, :due, :renewals, :endedAt, :endedBy)
                        """)
                .bind("id", loan.id())
                .bind("item", item.text())
                .bind("patron", loan.patron().text())
                .bind("branch", loan.branch())
                .bind("since", loan.since())
                .bind("due", loan.due())
                .bind("renewals", loan.renewals())
                .bindByType("endedAt", loan.end().orElse(null), Instant.class)
                .bindByType("endedBy", loan.endedBy().orElse(null), UUID.class)
                .execute();
    }

    private static OpenLoan openLoan(ResultSet row) throws SQLException {
        return new OpenLoan(
                new CardNumber(row.getString("patron")),
                new Barcode(row.getString("item")),
                row.getString("item_type"),
                row.getString("branch"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("due").toInstant(),
                row.getInt("renewals"));
    }
}
