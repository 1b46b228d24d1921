package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.CardNumber;

/// Patrons, their PIN hashes and the attempts at them.
public final class PatronStore {
    private static final String COLUMNS = """
            card, name, category, home, expires, active, language, born, card_lost, address_unknown, deposit
            """;

    public Optional<Patron> find(Tx tx, CardNumber card) {
        return tx.query("select " + COLUMNS + " from patron where card = :card")
                .bind("card", card.text())
                .map((row, _) -> patron(row))
                .findOne();
    }

    /// Until the transaction ends, no other one gets past this for the same patron.
    public void lock(Tx tx, CardNumber card) {
        var _ = tx.query("select card from patron where card = :card for update")
                .bind("card", card.text())
                .mapTo(String.class)
                .findOne();
    }

    /// All patrons in the order of their cards.
    public List<Patron> all(Tx tx) {
        return tx.query("select " + COLUMNS + " from patron order by card")
                .map((row, _) -> patron(row))
                .list();
    }

    public void insert(Tx tx, Patron patron, String pinHash) {
        tx.update("""
                        insert into patron (card, name, category, home, expires, active, language, pin_hash, born,
                          card_lost, address_unknown, deposit)
                        values (:card, :name, :category, :home, :expires, :active, :language, :pinHash, :born, :cardLost,
                          :addressUnknown, :deposit)
                        """)
                .bind("card", patron.card().text())
                .bind("name", patron.name())
                .bind("category", patron.category())
                .bind("home", patron.home())
                .bind("expires", patron.expires())
                .bind("active", patron.active())
                .bind("language", patron.language())
                .bind("pinHash", pinHash)
                .bindByType("born", patron.particulars().born().orElse(null), LocalDate.class)
                .bind("cardLost", patron.particulars().cardLost())
                .bind("addressUnknown", patron.particulars().addressUnknown())
                .bind("deposit", patron.particulars().deposit().amount())
                .execute();
    }

    /// Whether a card that a patron has besides the own number is active; empty when it is none of the
    /// patron's.
    public Optional<Boolean> cardActive(Tx tx, CardNumber patron, CardNumber card) {
        return tx.query("select active from card where number = :card and patron = :patron")
                .bind("card", card.text())
                .bind("patron", patron.text())
                .mapTo(Boolean.class)
                .findOne();
    }

    /// Gives a patron one more card.
    public void addCard(Tx tx, CardNumber patron, CardNumber card, boolean active) {
        tx.update("insert into card (number, patron, active) values (:card, :patron, :active)")
                .bind("card", card.text())
                .bind("patron", patron.text())
                .bind("active", active)
                .execute();
    }

    /// Ends a membership, or begins it again.
    public void activate(Tx tx, CardNumber card, boolean active) {
        tx.update("update patron set active = :active where card = :card")
                .bind("card", card.text())
                .bind("active", active)
                .execute();
    }

    public Optional<String> pinHash(Tx tx, CardNumber card) {
        return tx.query("select pin_hash from patron where card = :card")
                .bind("card", card.text())
                .mapTo(String.class)
                .findOne();
    }

    public PinAttempts attempts(Tx tx, CardNumber card) {
        return tx.query("select failures, locked_until from pin_attempt where card = :card")
                .bind("card", card.text())
                .map((row, _) -> new PinAttempts(
                        row.getInt("failures"),
                        Optional.ofNullable(row.getTimestamp("locked_until")).map(t -> t.toInstant())))
                .findOne()
                .orElse(PinAttempts.NONE);
    }

    public void keep(Tx tx, CardNumber card, PinAttempts attempts) {
        int changed = attempt(
                tx,
                card,
                attempts,
                "update pin_attempt set failures = :failures, locked_until = :until where card = :card");
        if (changed == 0)
            attempt(
                    tx,
                    card,
                    attempts,
                    "insert into pin_attempt (card, failures, locked_until) values (:card, :failures, :until)");
    }

    private static int attempt(Tx tx, CardNumber card, PinAttempts attempts, String sql) {
        return tx.update(sql)
                .bind("card", card.text())
                .bind("failures", attempts.failures())
                .bindByType("until", attempts.lockedUntil().orElse(null), Instant.class)
                .execute();
    }

    private static Patron patron(ResultSet row) throws SQLException {
        return new Patron(
                new CardNumber(row.getString("card")),
                row.getString("name"),
                row.getString("category"),
                row.getString("home"),
                row.getObject("expires", LocalDate.class),
                row.getBoolean("active"),
                row.getString("language"),
                new Patron.Particulars(
                        Rows.day(row, "born"),
                        row.getBoolean("card_lost"),
                        row.getBoolean("address_unknown"),
                        Rows.money(row, "deposit")));
    }
}
