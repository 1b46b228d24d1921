package org.fanzai.device.driver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// What a pad's driver has to tell.
public sealed interface PadNews {
    /// The tags on the pad in the order in which they came.
    record Present(List<Sighted> tags) implements PadNews {}

    record Lost(String why) implements PadNews {}

    /// The end of the ask that bore `ticket`.
    record Switched(long ticket, Switching.Result result) implements PadNews {}

    /// A tag on the pad; content and AFI are empty until they have been read.
    record Sighted(TagUid uid, Optional<TagContent> content, OptionalInt afi) {}
}
