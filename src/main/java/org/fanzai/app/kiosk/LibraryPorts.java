package org.fanzai.app.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.fanzai.app.Station;
import org.fanzai.db.LibraryDirectory;
import org.fanzai.device.reader.Pad;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Trouble;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;
import org.fanzai.usecase.port.SwitchLog;

/// What screens need of a station.
public record LibraryPorts(Circulation circulation, PatronDirectory patrons, ItemDirectory items, SwitchLog switches) {
    public static LibraryPorts of(Station station) {
        return new LibraryPorts(station.circulation(), station.directory(), station.directory(), station.switches());
    }

    /// Of a station that is still opening: the screen is there first, and whoever asks before it is open waits for it,
    /// away from the FX thread. Throws the trouble that kept it from opening.
    public static LibraryPorts opening(CompletableFuture<Station> station) {
        Supplier<Station> open = () -> opened(station);
        var directory = new Directory(open);
        return new LibraryPorts(new Waiting(open), directory, directory, new Switches(open));
    }

    /// Loans and tags together, over this station's pad.
    public SwitchSecurity security(Optional<Pad> pad) {
        return new SwitchSecurity(circulation, items, PadSecurity.of(pad), switches);
    }

    /// The station when it is open. Throws the trouble that kept it from opening.
    static Station opened(CompletableFuture<Station> station) {
        try {
            return station.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Trouble trouble) throw trouble;
            throw failed;
        }
    }

    private record Waiting(Supplier<Station> station) implements Circulation {
        @Override
        public Answer ask(Actor actor, Act act) {
            return station.get().circulation().ask(actor, act);
        }

        @Override
        public Answer ask(UUID id, Actor actor, Act act) {
            return station.get().circulation().ask(id, actor, act);
        }

        @Override
        public Answer tell(Actor actor, Act act) {
            return station.get().circulation().tell(actor, act);
        }
    }

    private record Switches(Supplier<Station> station) implements SwitchLog {
        @Override
        public void begin(Doubt doubt) {
            station.get().switches().begin(doubt);
        }

        @Override
        public void end(Barcode item) {
            station.get().switches().end(item);
        }

        @Override
        public List<Doubt> open() {
            return station.get().switches().open();
        }
    }

    private record Directory(Supplier<Station> station) implements PatronDirectory, ItemDirectory {
        private LibraryDirectory open() {
            return station.get().directory();
        }

        @Override
        public Optional<Patron> find(CardNumber card) {
            return open().find(card);
        }

        @Override
        public Optional<String> pinHash(CardNumber card) {
            return open().pinHash(card);
        }

        @Override
        public PinAttempts attempts(CardNumber card) {
            return open().attempts(card);
        }

        @Override
        public void keep(CardNumber card, PinAttempts attempts) {
            open().keep(card, attempts);
        }

        @Override
        public Optional<Shelved> find(Barcode barcode) {
            return open().find(barcode);
        }

        @Override
        public List<Borrowed> loansOf(CardNumber patron) {
            return open().loansOf(patron);
        }
    }
}
