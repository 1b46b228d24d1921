package org.fanzai.usecase.port;

import java.util.Optional;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.CardNumber;

/// The patrons that the library knows, their PIN hashes and the attempts at them. Throws `Trouble` when it can't be
/// asked.
public interface PatronDirectory {
    Optional<Patron> find(CardNumber card);

    Optional<String> pinHash(CardNumber card);

    PinAttempts attempts(CardNumber card);

    void keep(CardNumber card, PinAttempts attempts);
}
