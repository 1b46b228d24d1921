package org.fanzai.usecase;

import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.Circulation.Answer;

/// A loan runs on.
public final class Renew {
    private final Circulation circulation;

    public Renew(Circulation circulation) {
        this.circulation = circulation;
    }

    public Answer of(Actor actor, CardNumber patron, Barcode item) {
        return circulation.ask(actor, new Act.Renew(patron, item));
    }
}
