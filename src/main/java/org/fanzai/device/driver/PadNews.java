package org.fanzai.device.driver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// What a pad's driver has to tell.
public sealed interface PadNews {
    /// The reader answered and said who it is.
    record Known(String version) implements PadNews {}

    /// The tags on the pad in the order in which they came. `crowded`: they are to be spread.
    record Present(List<Sighted> tags, boolean crowded) implements PadNews {}

    /// The cards on the pad that are no library tags, whenever that changes.
    record Carded(List<CardUid> cards) implements PadNews {}

    record Lost(String why) implements PadNews {}

    /// The end of the switch that bore `ticket`.
    record Switched(long ticket, Switching.Result result) implements PadNews {}

    /// The end of the writing that bore `ticket`.
    record Programmed(long ticket, Programming.Result result) implements PadNews {}

    /// A tag on the pad; what has not been read is empty. The AFI is -1 on a tag that has none.
    record Sighted(TagUid uid, Optional<TagContent> content, OptionalInt afi, Optional<Boolean> eas) {}
}
