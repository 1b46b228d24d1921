package org.fanzai.db;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.SecretHash;

/// A database with patrons P1 to P3 (PIN 2468), items B1 to B9 on the shelf and B0, which is lost.
public final class TestLibrary {
    public static final String PIN = "2468";
    private static final String PIN_HASH = SecretHash.hash(PIN);

    private TestLibrary() {}

    public static Db inMemory() {
        return filled(H2.inMemory(UUID.randomUUID().toString()));
    }

    public static Db filled(Db db) {
        return db.write(tx -> {
            var items = new ItemStore();
            items.insert(tx, Sample.title("T1"));
            items.insert(tx, Sample.item("B0", "BOOK", Condition.LOST));
            for (int i = 1; i <= 9; i++) items.insert(tx, Sample.item("B" + i));
            for (int i = 1; i <= 3; i++) new PatronStore().insert(tx, Sample.patron("P" + i), PIN_HASH);
            return db;
        });
    }

    public static List<OpenLoan> loans(Db db) {
        return db.read(tx -> new LoanStore().allOpen(tx));
    }

    public static List<CaseStore.Case> cases(Db db) {
        return db.read(tx -> new CaseStore().all(tx));
    }

    public static Act.CheckOut checkout(String patron, String item, ReasonCode... override) {
        return new Act.CheckOut(
                new CardNumber(patron),
                new Barcode(item),
                override.length == 0 ? Via.KIOSK : Via.DESK,
                Set.of(override),
                "");
    }

    public static Act.CheckIn checkin(String item) {
        return new Act.CheckIn(new Barcode(item), Via.KIOSK);
    }

    /// The operation of so many minutes after [Sample#NOW].
    public static Operation operation(String station, long sequence, Act act) {
        return new Operation(
                new UUID(station.hashCode(), sequence),
                station,
                Sample.BRANCH,
                sequence,
                Hash.NONE,
                Sample.NOW.plusSeconds(60 * sequence),
                Optional.empty(),
                new Actor.Machine(),
                "r1",
                act,
                Stance.ASK);
    }
}
