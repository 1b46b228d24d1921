package org.fanzai.central;

import java.util.List;
import java.util.function.Consumer;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.usecase.port.Authority;

/// Applies operations to the library's state: each has its effect once, however often it comes.
public final class Centre implements Authority {
    private final Db db;
    private final OperationStore operations = new OperationStore();
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final Deciding deciding;
    private final History history = new History();

    /// `decidedBy` is what its verdicts say of who decided.
    public Centre(Db db, Policy policy, String decidedBy) {
        this.db = db;
        this.deciding = new Deciding(policy, decidedBy);
    }

    @Override
    public Verdict decide(Operation operation, Consumer<Verdict> durably) {
        return db.write(tx -> {
            lock(tx, operation.act());
            return operations.verdict(tx, operation.id()).orElseGet(() -> decideNew(tx, operation, durably));
        });
    }

    private Verdict decideNew(Tx tx, Operation operation, Consumer<Verdict> durably) {
        var verdict = deciding.decide(tx, operation);
        history.record(tx, operation, verdict);
        durably.accept(verdict);
        return verdict;
    }

    /// Two at once about one item or one patron go one after the other: the last allowed loan is lent once. Always the
    /// item first, so that two never wait for each other.
    private void lock(Tx tx, Act act) {
        act.about().ifPresent(item -> items.lock(tx, item));
        act.patronOf().ifPresent(patron -> patrons.lock(tx, patron));
    }

    @Override
    public void record(Operation operation, Verdict told) {
        db.write(tx -> {
            lock(tx, operation.act());
            return operations.verdict(tx, operation.id()).orElseGet(() -> {
                history.record(tx, operation, told);
                return told;
            });
        });
    }

    @Override
    public long applied(String station) {
        return db.read(tx -> operations.applied(tx, station));
    }

    @Override
    public List<Told> after(String station, long sequence) {
        return db.read(tx -> operations.after(tx, station, sequence));
    }
}
