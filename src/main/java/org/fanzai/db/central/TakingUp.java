package org.fanzai.db.central;

import java.security.SecureRandom;
import org.fanzai.db.Db;
import org.fanzai.support.LinkTrouble;
import org.fanzai.support.StorageTrouble;

/// A station turns its code into a login of its own.
public final class TakingUp {
    private TakingUp() {}

    /// What the centre knows of the station, and what it logs in with from now on.
    public record Taken(String station, String kind, String branch, Login login) {}

    /// Throws [LinkTrouble] when the centre can't be reached or the code is used up, wrong or too old.
    public static Taken with(CentralUrl url, EnrolmentCode code, SecureRandom random) {
        var roles = new Roles(url.database());
        var login = new Login(roles.station(code.station()), Secrets.password(random));
        var newcomer = new Login(roles.newcomer(code.station()), code.secret());
        try (var pool = CentralPool.open(url, newcomer, 1)) {
            return Db.on(pool)
                    .write(tx -> tx.query("select name, kind, branch from centre.take_up(:verifier)")
                            .bind("verifier", ScramVerifier.of(login.password(), Secrets.salt(random)))
                            .map((row, _) -> new Taken(
                                    row.getString("name"), row.getString("kind"), row.getString("branch"), login))
                            .one());
        } catch (StorageTrouble used) {
            throw new LinkTrouble(
                    "trouble.centre.code", "This code is used up or has expired; have a new one made", used);
        }
    }
}
