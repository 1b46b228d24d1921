package org.fanzai.usecase;

import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.Circulation.Answer;

/// An item comes back.
public final class CheckIn {
    private final Circulation circulation;

    public CheckIn(Circulation circulation) {
        this.circulation = circulation;
    }

    public Answer of(Actor actor, Barcode item, Via via) {
        return circulation.ask(actor, new Act.CheckIn(item, via));
    }
}
