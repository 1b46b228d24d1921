package org.fanzai.central;

import java.time.Instant;
import org.fanzai.db.Tx;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.policy.Rulebook;

/// Brings in what happened before the library had this system, as operations like any others.
public final class Importing {
    private final OperationStore operations = new OperationStore();
    private final Applying applying = new Applying(new Facts());
    private final Rulebook rules;
    private final Instant now;

    public Importing(Rulebook rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /// Applies what has happened, as a part of `tx`.
    public void record(Tx tx, Told told) {
        applying.apply(new Doing(tx, told, rules, now));
        operations.insert(tx, told.operation(), told.verdict(), now);
    }
}
