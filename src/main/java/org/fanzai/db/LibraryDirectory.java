package org.fanzai.db;

import java.util.List;
import java.util.Optional;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.StateStore;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;

/// What use cases look up, read from the database.
public final class LibraryDirectory implements PatronDirectory, ItemDirectory {
    private final Db db;
    private final PatronStore patrons = new PatronStore();
    private final ItemStore items = new ItemStore();
    private final LoanStore loans = new LoanStore();
    private final StateStore states = new StateStore();

    public LibraryDirectory(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Patron> find(CardNumber card) {
        return db.read(tx -> patrons.find(tx, card));
    }

    @Override
    public Optional<String> pinHash(CardNumber card) {
        return db.read(tx -> patrons.pinHash(tx, card));
    }

    @Override
    public PinAttempts attempts(CardNumber card) {
        return db.read(tx -> patrons.attempts(tx, card));
    }

    @Override
    public void keep(CardNumber card, PinAttempts attempts) {
        db.write(tx -> {
            patrons.keep(tx, card, attempts);
            return attempts;
        });
    }

    @Override
    public Optional<Shelved> find(Barcode barcode) {
        return db.read(tx -> items.findCopy(tx, barcode)
                .map(copy ->
                        new Shelved(copy.item(), copy.title(), states.of(tx, barcode, loans.openOf(tx, barcode)))));
    }

    @Override
    public List<Borrowed> loansOf(CardNumber patron) {
        return db.read(tx -> loans.openOf(tx, patron).stream()
                .flatMap(loan -> items.findCopy(tx, loan.item()).stream()
                        .map(copy -> new Borrowed(loan, copy.item(), copy.title())))
                .toList());
    }
}
