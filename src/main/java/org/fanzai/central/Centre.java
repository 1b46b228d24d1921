package org.fanzai.central;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.usecase.port.Authority;

/// Applies operations to the library's state: each has its effect once, however often it comes.
public final class Centre implements Authority {
    /// The station of operations that follow from others by themselves.
    public static final String ITSELF = "ITSELF";

    private final Db db;
    private final Supplier<Rulebook> rules;
    private final InstantSource clock;
    private final OperationStore operations = new OperationStore();
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final Facts facts = new Facts();
    private final Deciding deciding;
    private final Applying applying = new Applying(facts);
    private final Judging judging = new Judging(facts);
    private final Amending amending = new Amending(applying);

    /// `decidedBy` is what its verdicts say of who decided.
    public Centre(Db db, Supplier<Rulebook> rules, String decidedBy, InstantSource clock) {
        this(db, rules, clock, new Deciding(rules, decidedBy, Permissions.STAFF, Optional.empty()));
    }

    private Centre(Db db, Supplier<Rulebook> rules, InstantSource clock, Deciding deciding) {
        this.db = db;
        this.rules = rules;
        this.clock = clock;
        this.deciding = deciding;
    }

    /// A station without its network, which knows the library as it was at `knownSince` and decides by
    /// that.
    public static Centre offline(Db replica, Supplier<Rulebook> rules, InstantSource clock, Instant knownSince) {
        var deciding = new Deciding(rules, Verdict.OFFLINE, Permissions.STAFF, Optional.of(knownSince));
        return new Centre(replica, rules, clock, deciding);
    }

    @Override
    public Verdict decide(Operation operation, Consumer<Verdict> durably) {
        return db.write(tx -> decide(tx, operation, durably));
    }

    /// The same in a transaction that is under way.
    public Verdict decide(Tx tx, Operation operation, Consumer<Verdict> durably) {
        lock(tx, operation.act());
        return operations.verdict(tx, operation.id()).orElseGet(() -> decideNew(tx, operation, durably));
    }

    private Verdict decideNew(Tx tx, Operation operation, Consumer<Verdict> durably) {
        var decided = deciding.decide(tx, operation);
        var doing = doing(tx, new Told(operation, decided));
        applying.apply(doing);
        var verdict = decided.and(doing.consequences());
        operations.insert(tx, operation, verdict, doing.now());
        durably.accept(verdict);
        return verdict;
    }

    private Doing doing(Tx tx, Told told) {
        var arrived = clock.instant();
        var happened = told.operation().correctedAt();
        return new Doing(tx, told, rules.get(), arrived.isBefore(happened) ? happened : arrived);
    }

    /// Two at once about one item or one patron go one after the other: the last allowed loan is lent
    /// once. Always the title first, then the item, then the patron, so that two never wait for each
    /// other.
    private void lock(Tx tx, Act act) {
        titleOf(tx, act).ifPresent(title -> items.lockTitle(tx, title));
        act.about().ifPresent(item -> items.lock(tx, item));
        act.patronOf().ifPresent(patron -> patrons.lock(tx, patron));
    }

    /// The title whose queue an act may change.
    private Optional<String> titleOf(Tx tx, Act act) {
        return switch (act) {
            case Act.PlaceHold(var _, Act.Wish.Title(var id), var _, var _, var _) -> Optional.of(id);
            case Act.CancelHold(var _, Act.Wish.Title(var id)) -> Optional.of(id);
            case Act.PlaceHold _, Act.CancelHold _, Act.CheckIn _, Act.ReceiveTransit _, Act.MarkItem _ ->
                act.about().flatMap(item -> items.find(tx, item)).map(item -> item.titleId());
            default -> Optional.empty();
        };
    }

    @Override
    public void record(Operation operation, Verdict told) {
        recordAll(List.of(new Told(operation, told)));
    }

    /// Applies what has happened elsewhere, in the order given, each in a transaction of its own;
    /// whether the rules allowed it is judged when all of it is there.
    public void recordAll(List<Told> batch) {
        var fresh = new ArrayList<Told>();
        for (var told : batch) if (db.write(tx -> take(tx, told))) fresh.add(told);
        db.write(tx -> judged(tx, fresh));
    }

    /// The same in a transaction that is under way.
    public void recordAll(Tx tx, List<Told> batch) {
        judged(tx, batch.stream().filter(told -> take(tx, told)).toList());
    }

    private List<Told> judged(Tx tx, List<Told> fresh) {
        var ids = new HashSet<UUID>();
        for (var told : fresh) ids.add(told.operation().id());
        for (var told : fresh)
            if (told.operation().act() instanceof Act.CheckOut act && isOfflineLoan(told))
                judging.judge(doing(tx, told), act, ids);
        return fresh;
    }

    private static boolean isOfflineLoan(Told told) {
        return told.verdict().outcome().happened() && told.verdict().decidedBy().equals(Verdict.OFFLINE);
    }

    /// Whether it was news. What a reader was told stands, also where the centre had decided otherwise.
    private boolean take(Tx tx, Told told) {
        lock(tx, told.operation().act());
        var decided = operations.verdict(tx, told.operation().id());
        var doing = doing(tx, told);
        if (decided.isPresent()) return amending.amend(doing, decided.get());
        applying.apply(doing);
        operations.insert(tx, told.operation(), told.verdict(), doing.now());
        return true;
    }

    Instant now() {
        return clock.instant();
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
