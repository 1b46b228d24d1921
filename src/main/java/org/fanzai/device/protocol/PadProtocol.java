package org.fanzai.device.protocol;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// One make's language: commands to bytes, bytes to answers. `F` is its frame.
public interface PadProtocol<F> {
    /// Throws `IllegalArgumentException` for a command that the make does not have (see `traits`).
    Octets request(PadCommand command);

    /// What must be said before the first command, one after the other, each after the answer to the
    /// one before or after silence. What it answers is of no importance.
    default List<Octets> overture() {
        return List.of();
    }

    /// The next whole frame in `in`, or empty while one arrives; `silent` when nothing more will arrive.
    Optional<F> next(ByteBuffer in, boolean silent);

    PadAnswer answer(PadCommand command, F frame);

    PadTraits traits();
}
