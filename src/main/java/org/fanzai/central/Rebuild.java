package org.fanzai.central;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fanzai.db.Db;
import org.fanzai.db.Replica;
import org.fanzai.db.Tx;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.OperationStore.Arrived;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.policy.Rulebook;

/// Makes a library's state again from nothing but its operations, in the order in which they arrived: it
/// is what they add up to. Made beside the old one, so that the two can be compared. Cases and
/// notices stay: the staff have worked on them, the readers were told.
public final class Rebuild {
    private static final int AT_ONCE = 1000;
    private static final List<String> DERIVED =
            List.of("loan", "hold", "transit", "fee", "account_entry", "restriction", "operation");

    private final OperationStore operations = new OperationStore();
    private final Applying applying = new Applying(new Facts(), Optional.empty());
    private final Supplier<Rulebook> rules;

    public Rebuild(Supplier<Rulebook> rules) {
        this.rules = rules;
    }

    /// Fills `to` with the library of `from`, its state made again. Returns how many operations there were.
    public int run(Db from, Db to) {
        Replica.copy(from, to);
        to.write(tx -> {
            forget(tx);
            return tx;
        });
        int count = 0;
        long place = 0;
        for (var next = next(from, place); !next.isEmpty(); next = next(from, place)) {
            for (var arrived : next) apply(to, arrived);
            place = next.getLast().place();
            count += next.size();
        }
        return count;
    }

    private List<Arrived> next(Db from, long place) {
        return from.read(tx -> operations.arrivedAfter(tx, place, AT_ONCE));
    }

    private static void forget(Tx tx) {
        tx.update("""
                        update patron set active = true
                        where exists (select 1 from operation o
                          where o.patron = patron.card and o.kind = 'patron.clear' and o.outcome = 'accepted')
                        """).execute();
        for (var table : DERIVED) tx.update("delete from " + table).execute();
        tx.update("delete from booking where operation is not null").execute();
        tx.update("update booking set cancelled_at = null").execute(); // cancelling them is an operation
        tx.update("""
                        update item set item_condition = first_condition, holding = first_holding, returned_at = null,
                          local_uses = 0
                        """).execute();
    }

    /// What became of a tag's security changes no state but cases.
    private void apply(Db to, Arrived arrived) {
        var told = arrived.told();
        to.write(tx -> {
            if (operations.verdict(tx, told.operation().id()).isPresent()) return told; // followed from another
            if (!(told.operation().act() instanceof Act.TagReleased
                    || told.operation().act() instanceof Act.TagSecured))
                applying.apply(new Doing(tx, told, rules.get(), arrived.at()));
            operations.insert(tx, told.operation(), told.verdict(), arrived.at());
            return told;
        });
    }
}
