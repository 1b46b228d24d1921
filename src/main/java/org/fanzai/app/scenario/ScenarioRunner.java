package org.fanzai.app.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fanzai.app.scenario.Step.Doing;
import org.fanzai.app.scenario.Step.Looking;
import org.fanzai.app.scenario.Step.Place;
import org.fanzai.app.scenario.Step.Task;
import org.fanzai.db.Db;
import org.fanzai.db.LibraryView;
import org.fanzai.db.Replica;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Runs scenarios one after the other in a database that it empties before each.
public final class ScenarioRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRunner.class);

    private final Db db;
    private final Supplier<Db> replicas;
    private final Map<String, Db> stations = new TreeMap<>();

    /// `replicas` makes the database of a station without its network. All are closed with this.
    public ScenarioRunner(Db db, Supplier<Db> replicas) {
        this.db = db;
        this.replicas = replicas;
    }

    public ScenarioResult run(Scenario scenario) {
        var results = new ArrayList<StepResult>();
        try {
            Replica.empty(db);
            var library = new Library(scenario, db, station -> stations.computeIfAbsent(station, _ -> replicas.get()));
            var run = new Run(scenario, library);
            for (var step : scenario.steps()) results.add(run.step(results.size() + 1, step));
        } catch (RuntimeException bug) {
            results.add(bug(scenario, results.size() + 1, "given", bug));
        }
        return new ScenarioResult(scenario.name(), results);
    }

    /// A bug fails the scenario in which it shows; the others run.
    private static StepResult bug(Scenario scenario, int index, String name, RuntimeException bug) {
        LOG.error("A bug in step {} of scenario {}", index, scenario.name(), bug);
        var nothing = Answer.nothing(scenario.policy().zone());
        return new StepResult(index, name, nothing, Optional.of("expected an answer, got a bug: " + bug));
    }

    @Override
    public void close() {
        stations.values().forEach(Db::close);
        db.close();
    }

    /// One scenario under way.
    private static final class Run {
        private final Scenario scenario;
        private final Library library;
        private Instant now = Instant.EPOCH;

        Run(Scenario scenario, Library library) {
            this.scenario = scenario;
            this.library = library;
        }

        StepResult step(int index, Step step) {
            try {
                var got = switch (step) {
                    case Looking(var asked) -> look(asked);
                    case Doing doing -> doing(index, doing);
                };
                return new StepResult(index, step.name(), got, Difference.between(step.expected(), got));
            } catch (RuntimeException bug) {
                return bug(scenario, index, step.name(), bug);
            }
        }

        private ObjectNode look(ObjectNode asked) {
            var zone = scenario.policy().zone();
            var today = now.atZone(zone).toLocalDate();
            return library.db().read(tx -> Look.at(new LibraryView(tx), zone, today, asked));
        }

        private ObjectNode doing(int index, Doing doing) {
            now = doing.occasion().at();
            var account = library.decidesIn(doing.occasion());
            var before = Standing.of(account);
            var raised = Standing.of(library.db());
            var got = answer(index, doing);
            Standing.of(account).changesSince(before, got);
            Standing.of(library.db()).casesSince(raised, got);
            return got;
        }

        private ObjectNode answer(int index, Doing doing) {
            var zone = scenario.policy().zone();
            var told = library.run(index, doing.occasion(), doing.task());
            if (doing.task() instanceof Task.RenewAll) return Answer.ofAll(told, zone);
            return told.isEmpty()
                    ? Answer.nothing(zone)
                    : Answer.of(told.getFirst().verdict(), doing.occasion().place() != Place.DESK, zone);
        }
    }
}
