package org.fanzai.app.scenario;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.fanzai.app.scenario.Step.Doing;
import org.fanzai.app.scenario.Step.Occasion;
import org.fanzai.app.scenario.Step.Place;
import org.fanzai.app.scenario.Step.Task;
import org.fanzai.central.Centre;
import org.fanzai.db.Db;
import org.fanzai.db.LibraryView;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;

/// The library of one scenario while it runs: the centre, its rules, and the stations without their network.
final class Library {
    /// Where what was given comes from, and what the centre does by itself.
    static final String GIVEN = "GIVEN";

    static final String CENTRE = "CENTRE";

    private final Scenario scenario;
    private final Db db;
    private final SimulatedClock clock = new SimulatedClock();
    private final Centre centre;
    private final Map<String, OfflineStation> offline = new TreeMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Rulebook rules;

    /// `db` is empty; `replicas` gives each station without its network a database of its own.
    Library(Scenario scenario, Db db, Function<String, Db> replicas) {
        this.scenario = scenario;
        this.db = db;
        this.rules = Rulebook.of(scenario.policy());
        this.centre = new Centre(db, () -> rules, Verdict.CENTRE, clock);
        Seeded.into(db, scenario.given(), scenario.policy().zone());
        for (var past : scenario.given().past()) happened(past);
        for (var doing : doings())
            if (doing.occasion().place() == Place.OFFLINE)
                offline.computeIfAbsent(
                        doing.occasion().station(),
                        station -> station(
                                replicas.apply(station), doing.occasion().clock()));
    }

    private OfflineStation station(Db replica, Duration fast) {
        return new OfflineStation(
                replica, fast, db, rules, doings().getFirst().occasion().at());
    }

    private List<Doing> doings() {
        return scenario.steps().stream()
                .filter(Doing.class::isInstance)
                .map(Doing.class::cast)
                .toList();
    }

    /// A payment finds the fee that it is for; what else was given is taken as it was told.
    private void happened(Given.Past past) {
        clock.set(past.at());
        var operation = new Operation(
                past.id(),
                GIVEN,
                scenario.policy().branches().getFirst(),
                next(GIVEN),
                Hash.NONE,
                past.at(),
                Optional.empty(),
                new Actor.Machine(),
                scenario.policy().revision(),
                past.act(),
                past.act() instanceof Act.Pay ? Stance.ASK : Stance.TELL);
        if (past.act() instanceof Act.Pay) centre.decide(operation, _ -> {});
        else centre.record(operation, Verdict.recorded(Verdict.STANDALONE));
    }

    private long next(String station) {
        return sequences.merge(station, 1L, Long::sum);
    }

    Db db() {
        return db;
    }

    /// The database in which a step is decided.
    Db decidesIn(Occasion occasion) {
        return occasion.place() == Place.OFFLINE ? station(occasion).replica() : db;
    }

    private OfflineStation station(Occasion occasion) {
        var station = offline.get(occasion.station());
        if (station == null) throw new IllegalStateException("no station " + occasion.station());
        return station;
    }

    /// What was told of each act that it came to, in their order; nothing where nothing is decided.
    List<Told> run(int index, Occasion occasion, Task task) {
        clock.set(occasion.at());
        return switch (task) {
            case Task.One(var act) -> List.of(decide(id(index, occasion), occasion, act));
            case Task.RenewAll all -> renewAll(id(index, occasion), occasion, all);
            case Task.Daily() -> List.of(byItself(index, occasion, new Act.DayWork()));
            case Task.Publish publish -> {
                var policy = rules.latest().published(revision(index), publish.rows(), publish.settings());
                rules = rules.then(occasion.at(), policy);
                yield List.of();
            }
            case Task.Close(var branch, var dates) -> {
                rules = rules.close(occasion.at(), revision(index), branch, Set.copyOf(dates));
                yield List.of(byItself(index, occasion, new Act.CloseBranch(branch, dates)));
            }
            case Task.Sync sync -> {
                sync(sync, occasion.at());
                yield List.of();
            }
        };
    }

    private String revision(int index) {
        return scenario.name() + "." + index;
    }

    private List<Told> renewAll(String id, Occasion occasion, Task.RenewAll all) {
        var items = decidesIn(occasion).read(tx -> new LibraryView(tx).loansByDue(all.patron()));
        var told = new ArrayList<Told>();
        for (var item : items)
            told.add(decide(
                    id + " " + item.text(),
                    occasion,
                    new Act.Renew(all.patron(), item, occasion.via(), all.seen(), all.auto(), all.override(), "")));
        return told;
    }

    private static String id(int index, Occasion occasion) {
        return occasion.id().map(id -> "id " + id).orElse("step " + index);
    }

    private Told decide(String id, Occasion occasion, Act act) {
        var operation = operation(id, occasion, occasion.station(), actor(occasion, act), act);
        var verdict = occasion.place() == Place.OFFLINE
                ? station(occasion).decide(operation)
                : centre.decide(operation, _ -> {});
        return new Told(operation, verdict);
    }

    private Told byItself(int index, Occasion occasion, Act act) {
        var operation = operation(id(index, occasion), occasion, CENTRE, new Actor.Machine(), act);
        return new Told(operation, centre.decide(operation, _ -> {}));
    }

    private static Actor actor(Occasion occasion, Act act) {
        if (occasion.place() == Place.DESK) return new Actor.Staff("scenario");
        return act.patronOf().<Actor>map(Actor.Reader::new).orElseGet(Actor.Machine::new);
    }

    private Operation operation(String id, Occasion occasion, String station, Actor actor, Act act) {
        var clock = occasion.clock();
        return new Operation(
                OperationIds.of(scenario.name() + " " + id),
                station,
                occasion.branch(),
                next(station),
                Hash.NONE,
                occasion.at().plus(clock),
                clock.isZero() ? Optional.empty() : Optional.of(clock.negated()),
                actor,
                rules.latest().revision(),
                act,
                Stance.ASK);
    }

    private void sync(Task.Sync sync, Instant now) {
        var heard = offline.entrySet().stream()
                .filter(entry ->
                        sync.station().isEmpty() || sync.station().get().equals(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var told = new ArrayList<Told>();
        heard.forEach(station -> told.addAll(station.deliver()));
        told.sort(comparing(Told::operation, Operation.BY_OCCURRENCE));
        var batch = sync.reversed() ? told.reversed() : told;
        for (int i = 0; i < (sync.twice() ? 2 : 1); i++) centre.recordAll(batch);
        heard.forEach(station -> station.hear(db, rules, now));
    }
}
