package org.fanzai.db.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;

/// Cases: what a member of staff must look at.
public final class CaseStore {
    /// One case: `code` of the field's list (IMPLICIT_RETURN, SECURITY_NOT_CLEARED …), raised by
    /// `operation`. `toString` is masked.
    public record Case(
            UUID operation, String code, String station, Optional<String> item, Optional<String> patron, Instant at) {
        @Override
        public String toString() {
            return "case " + code + " of " + operation;
        }
    }

    /// Raises a case; the same case of the same operation is one.
    public void raise(Tx tx, Case raised) {
        tx.update("""
                        insert into staff_case (operation, code, station, item, patron, raised_at)
                        select :operation, :code, :station, :item, :patron, :at
                        where not exists (select 1 from staff_case where operation = :operation and code = :code)
                        """)
                .bind("operation", raised.operation())
                .bind("code", raised.code())
                .bind("station", raised.station())
                .bind("item", raised.item())
                .bind("patron", raised.patron())
                .bind("at", raised.at())
                .execute();
    }

    /// The operations for which an item has an open case of a code.
    public List<UUID> of(Tx tx, String item, String code) {
        return tx.query("select operation from staff_case where item = :item and code = :code and not dissolved")
                .bind("item", item)
                .bind("code", code)
                .map((row, _) -> row.getObject("operation", UUID.class))
                .list();
    }

    /// A case that later facts have made none, or one after all.
    public void dissolve(Tx tx, UUID operation, String code, boolean dissolved) {
        tx.update("update staff_case set dissolved = :dissolved where operation = :operation and code = :code")
                .bind("operation", operation)
                .bind("code", code)
                .bind("dissolved", dissolved)
                .execute();
    }

    /// All cases that stand, the oldest first.
    public List<Case> all(Tx tx) {
        return tx.query("""
                        select operation, code, station, item, patron, raised_at from staff_case where not dissolved
                        order by raised_at, operation, code
                        """)
                .map((row, _) -> new Case(
                        row.getObject("operation", UUID.class),
                        row.getString("code"),
                        row.getString("station"),
                        Optional.ofNullable(row.getString("item")),
                        Optional.ofNullable(row.getString("patron")),
                        row.getTimestamp("raised_at").toInstant()))
                .list();
    }
}
