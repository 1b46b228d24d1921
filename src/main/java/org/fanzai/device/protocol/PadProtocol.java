package org.fanzai.device.protocol;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// One make's language: commands to bytes, bytes to answers. `F` is its frame.
public interface PadProtocol<F> {
    Octets request(PadCommand command);

    /// The next whole frame in `in`, or empty while one arrives; `silent` when nothing more will arrive.
    Optional<F> next(ByteBuffer in, boolean silent);

    PadAnswer answer(PadCommand command, F frame);

    PadTraits traits();
}
