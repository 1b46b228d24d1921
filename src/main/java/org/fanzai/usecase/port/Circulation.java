package org.fanzai.usecase.port;

import java.util.UUID;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Verdict;

/// How a station takes part in circulation: it submits operations and never edits state.
public interface Circulation {
    /// An operation that was submitted, and what may now be told: it is on the disk.
    record Answer(UUID operation, Verdict verdict) {}

    /// Asks for a decision. The answer is durable when this returns. Throws `Trouble` when nothing was decided.
    Answer ask(Actor actor, Act act);

    /// The same with an id that the caller chose: asked again with the same id, the answer is the same and nothing
    /// happens twice.
    Answer ask(UUID id, Actor actor, Act act);

    /// Records what has happened already. Durable when this returns. Throws `Trouble`.
    Answer tell(Actor actor, Act act);
}
