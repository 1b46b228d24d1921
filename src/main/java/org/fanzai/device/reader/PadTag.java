package org.fanzai.device.reader;

import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.domain.shared.TagUid;

/// A tag that lies on the pad. `model`: the name of its data model, empty until it has been read; `afi` and `eas`: as
/// far as this library's gate looks at them and they have been read.
public record PadTag(
        TagUid uid, TagReading reading, Security security, String model, OptionalInt afi, Optional<Boolean> eas) {
    public PadTag(TagUid uid, TagReading reading, Security security) {
        this(uid, reading, security, "", OptionalInt.empty(), Optional.empty());
    }
}
