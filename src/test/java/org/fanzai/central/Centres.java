package org.fanzai.central;

import java.time.Instant;
import java.time.InstantSource;
import org.fanzai.db.Db;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Rulebook;

/// Centres for tests: everything arrives when it happens.
public final class Centres {
    private Centres() {}

    public static Centre of(Db db, Policy policy, String decidedBy) {
        var rules = Rulebook.of(policy);
        return new Centre(db, () -> rules, decidedBy, InstantSource.fixed(Instant.EPOCH));
    }
}
