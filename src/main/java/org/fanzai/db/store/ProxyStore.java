package org.fanzai.db.store;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.shared.CardNumber;

/// Who may borrow for whom.
public final class ProxyStore {
    /// Through `until`; empty: without end.
    public void insert(Tx tx, CardNumber patron, CardNumber actsFor, LocalDate since, Optional<LocalDate> until) {
        tx.update("insert into proxy (patron, acts_for, since, until) values (:patron, :actsFor, :since, :until)")
                .bind("patron", patron.text())
                .bind("actsFor", actsFor.text())
                .bind("since", since)
                .bindByType("until", until.orElse(null), LocalDate.class)
                .execute();
    }

    public boolean holds(Tx tx, CardNumber patron, CardNumber actsFor, LocalDate day) {
        return tx.query("""
                        select count(*) from proxy
                        where patron = :patron and acts_for = :actsFor and since <= :day
                          and (until is null or until >= :day)
                        """)
                        .bind("patron", patron.text())
                        .bind("actsFor", actsFor.text())
                        .bind("day", day)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
