package org.fanzai.device.tag;

import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;

/// A tag's memory as a reader gave it, and with the bytes of each block turned round, as some readers give it.
/// `objects` when the DSFID says ISO/IEC 15962 with the elements of libraries (06), which many tags don't.
record Image(Octets memory, Octets turned, boolean objects) {
    static final int LIBRARY_OBJECTS = 0x06;

    static Image of(Octets memory, int blockSize, OptionalInt dsfid) {
        return new Image(memory, TagCodec.reverseBlocks(memory, blockSize), dsfid.orElse(0) == LIBRARY_OBJECTS);
    }
}
