package org.fanzai.app.scenario;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.fanzai.central.Centre;
import org.fanzai.db.Db;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;

/// Makes what decides: the centre, and the same code in a station without its network.
final class Centres {
    private Centres() {}

    static Centre central(Db db, Supplier<Rulebook> rules, InstantSource clock) {
        return new Centre(db, rules.get().latest(), Verdict.STANDALONE);
    }

    /// `knownSince` is when the station last heard from the centre.
    static Centre offline(Db replica, Supplier<Rulebook> rules, InstantSource clock, Instant knownSince) {
        return new Centre(replica, rules.get().latest(), Verdict.OFFLINE);
    }

    static void recordAll(Centre centre, List<Told> told) {
        told.forEach(each -> centre.record(each.operation(), each.verdict()));
    }
}
