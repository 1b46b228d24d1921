package org.fanzai.usecase;

import java.util.Set;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.Circulation.Answer;

/// A patron borrows an item.
public final class CheckOut {
    private final Circulation circulation;

    public CheckOut(Circulation circulation) {
        this.circulation = circulation;
    }

    /// At a kiosk, by the patron alone. `override` holds what the reader confirmed (a renewal).
    public Answer atKiosk(CardNumber patron, Barcode item, Set<ReasonCode> override) {
        return circulation.ask(new Actor.Reader(patron), new Act.CheckOut(patron, item, Via.KIOSK, override, ""));
    }

    /// At a desk, by a member of staff, who may pass reasons that ask and says why.
    public Answer atDesk(Actor actor, CardNumber patron, Barcode item, Set<ReasonCode> override, String why) {
        return circulation.ask(actor, new Act.CheckOut(patron, item, Via.DESK, override, why));
    }
}
