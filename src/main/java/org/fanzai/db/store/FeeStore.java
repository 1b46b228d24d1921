package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.domain.operation.Charge;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.jdbi.v3.core.statement.Query;

/// Patrons' accounts: fees as their entries add up to, and the entries, which are only ever appended.
public final class FeeStore {
    private static final String SELECT = """
            select id, patron, kind, item, loan, raised_at, amount, full_amount, paid, waived from fee
            """;

    /// A fee: `charge` says what for, its amount uncapped; `amount` is what it is; `outstanding` what is
    /// still owed.
    public record Fee(Charge charge, Money amount, Money paid, Money waived) {
        public Money outstanding() {
            return amount.minus(paid).minus(waived);
        }
    }

    public enum Entry {
        CHARGE,
        PAYMENT,
        WAIVER
    }

    /// A patron's fees, the oldest first.
    public List<Fee> of(Tx tx, CardNumber patron) {
        return fees(tx.query(SELECT + "where patron = :patron order by raised_at, line")
                .bind("patron", patron.text()));
    }

    public List<Fee> ofLoan(Tx tx, UUID loan) {
        return fees(tx.query(SELECT + "where loan = :loan").bind("loan", loan));
    }

    public List<Fee> ofItem(Tx tx, Barcode item) {
        return fees(tx.query(SELECT + "where item = :item").bind("item", item.text()));
    }

    public Optional<Fee> find(Tx tx, String id) {
        return fees(tx.query(SELECT + "where id = :id").bind("id", id)).stream().findFirst();
    }

    /// What a patron owes, below nothing for a credit.
    public Money balance(Tx tx, CardNumber patron) {
        return tx.query("select coalesce(sum(amount - paid - waived), 0) as owed from fee where patron = :patron")
                .bind("patron", patron.text())
                .map((row, _) -> Rows.money(row, "owed"))
                .one();
    }

    /// What a patron owed at an instant.
    public Money balanceAt(Tx tx, CardNumber patron, Instant at) {
        return tx.query("""
                        select coalesce(sum(case when kind = 'charge' then amount else -amount end), 0) as owed
                        from account_entry where patron = :patron and at <= :at
                        """)
                .bind("patron", patron.text())
                .bind("at", at)
                .map((row, _) -> Rows.money(row, "owed"))
                .one();
    }

    /// What was paid on a fee until an instant.
    public Money paid(Tx tx, String fee, Instant until) {
        return tx.query("""
                        select coalesce(sum(amount), 0) as paid from account_entry
                        where fee = :fee and kind = 'payment' and at <= :until
                        """)
                .bind("fee", fee)
                .bind("until", until)
                .map((row, _) -> Rows.money(row, "paid"))
                .one();
    }

    /// The same fee as it is now. A new one is made.
    public void put(Tx tx, Fee fee, boolean isNew) {
        var charge = fee.charge();
        tx.update(isNew ? """
                        insert into fee (id, patron, kind, item, loan, raised_at, amount, full_amount, paid, waived)
                        values (:id, :patron, :kind, :item, :loan, :at, :amount, :full, :paid, :waived)
                        """ : """
                        update fee set amount = :amount, full_amount = :full, paid = :paid, waived = :waived,
                          patron = :patron, kind = :kind, item = :item, loan = :loan, raised_at = :at
                        where id = :id
                        """)
                .bind("id", charge.id())
                .bind("patron", charge.patron().text())
                .bind("kind", charge.kind().code())
                .bind("item", charge.item().map(Barcode::text))
                .bindByType("loan", charge.loan().orElse(null), UUID.class)
                .bind("at", charge.at())
                .bind("amount", fee.amount().amount())
                .bind("full", charge.amount().amount())
                .bind("paid", fee.paid().amount())
                .bind("waived", fee.waived().amount())
                .execute();
    }

    /// Appends an entry to an account.
    public void enter(Tx tx, Fee fee, Entry kind, Money amount, Instant at, UUID operation) {
        tx.update("""
                        insert into account_entry (fee, patron, kind, amount, at, operation)
                        values (:fee, :patron, :kind, :amount, :at, :operation)
                        """)
                .bind("fee", fee.charge().id())
                .bind("patron", fee.charge().patron().text())
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .bind("amount", amount.amount())
                .bind("at", at)
                .bind("operation", operation)
                .execute();
    }

    private static List<Fee> fees(Query query) {
        return query.map((row, _) -> fee(row)).list();
    }

    private static Fee fee(ResultSet row) throws SQLException {
        var charge = new Charge(
                row.getString("id"),
                new CardNumber(row.getString("patron")),
                FeeKind.of(row.getString("kind")),
                Rows.barcode(row, "item"),
                Optional.ofNullable(row.getObject("loan", UUID.class)),
                Rows.instant(row, "raised_at"),
                Rows.money(row, "full_amount"));
        return new Fee(charge, Rows.money(row, "amount"), Rows.money(row, "paid"), Rows.money(row, "waived"));
    }
}
