package org.fanzai.app;

import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.config.StationConfig.Seed;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.app.inspect.Inspection;
import org.fanzai.app.inspect.InspectionServer;
import org.fanzai.central.Centre;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.LibraryDirectory;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.station.Journal;
import org.fanzai.station.StandaloneCirculation;
import org.fanzai.station.StationKey;
import org.fanzai.station.SwitchFile;
import org.fanzai.support.Ids;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.SwitchLog;

/// A standalone station that runs: its files are locked and open, and what a power cut took is applied
/// again.
public final class Station implements AutoCloseable {
    private final DataLock lock;
    private final Db db;
    private final Journal journal;
    private final SwitchFile switches;
    private final StandaloneCirculation circulation;
    private final InspectionServer inspection;
    private final Saver saver;
    private final DayKeeper days;

    private Station(
            DataLock lock,
            Db db,
            Journal journal,
            SwitchFile switches,
            StandaloneCirculation circulation,
            InspectionServer inspection,
            DayKeeper days) {
        this.lock = lock;
        this.db = db;
        this.journal = journal;
        this.switches = switches;
        this.circulation = circulation;
        this.inspection = inspection;
        this.saver = Saver.start(db);
        this.days = days;
    }

    /// Opens the station's files; an empty library is seeded as the configuration says. Throws `Trouble`.
    public static Station open(StationConfig config, InstantSource clock, Ids ids) {
        var lock = DataLock.take(config.data());
        try {
            return open(config, clock, ids, lock);
        } catch (RuntimeException trouble) {
            lock.close();
            throw trouble;
        }
    }

    private static Station open(StationConfig config, InstantSource clock, Ids ids, DataLock lock) {
        var key = key(config);
        var db = H2.open(config.database(), key.databasePassword());
        try {
            var policy = config.library().policy();
            if (config.seed() == Seed.DEMO) DemoLibrary.fill(db, policy, clock.instant(), ids);
            return open(config, clock, ids, lock, db, key, Journal.open(config.journal(), key));
        } catch (RuntimeException trouble) {
            db.close();
            throw trouble;
        }
    }

    private static Station open(
            StationConfig config,
            InstantSource clock,
            Ids ids,
            DataLock lock,
            Db db,
            StationKey key,
            Journal.Opened opened) {
        var switches = switches(config, key, opened);
        try {
            var policy = config.library().policy();
            var rules = Rulebook.of(policy);
            var circulation = new StandaloneCirculation(
                    new StandaloneCirculation.Identity(config.station(), config.branch(), policy.revision()),
                    opened.journal(),
                    new Centre(db, () -> rules, Verdict.STANDALONE, clock),
                    clock,
                    ids);
            circulation.catchUp(opened);
            var inspection = InspectionServer.start(config, new Inspection(config, key, db, clock));
            var worked =
                    db.read(tx -> new OperationStore().dayWork(tx)).map(at -> LocalDate.ofInstant(at, policy.zone()));
            var days = DayKeeper.start(circulation, clock, policy.zone(), worked);
            return new Station(lock, db, opened.journal(), switches, circulation, inspection, days);
        } catch (RuntimeException trouble) {
            switches.close();
            opened.journal().close();
            throw trouble;
        }
    }

    private static SwitchFile switches(StationConfig config, StationKey key, Journal.Opened opened) {
        try {
            return SwitchFile.open(config.switches(), key);
        } catch (RuntimeException trouble) {
            opened.journal().close();
            throw trouble;
        }
    }

    /// A new key only where there is nothing yet that an old one would have to open.
    private static StationKey key(StationConfig config) {
        var database = config.database().resolveSibling(config.database().getFileName() + ".mv.db");
        boolean fresh = Files.notExists(config.key()) && Files.notExists(config.journal()) && Files.notExists(database);
        return fresh ? StationKey.create(config.key()) : StationKey.read(config.key());
    }

    public Circulation circulation() {
        return circulation;
    }

    /// Items whose loan and tags may disagree.
    public SwitchLog switches() {
        return switches;
    }

    public LibraryDirectory directory() {
        return new LibraryDirectory(db);
    }

    @Override
    public void close() {
        days.close();
        inspection.close();
        saver.close();
        switches.close();
        journal.close();
        db.close();
        lock.close();
    }
}
