package org.fanzai.device.driver;

import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// What a pad can be asked to do to a tag. The answer bears the same `ticket`, which is positive.
public sealed interface PadAsk {
    long ticket();

    TagUid tag();

    /// Bring a tag's security to `goal`; only what is read back counts.
    record Switch(long ticket, TagUid tag, SecurityGoal goal) implements PadAsk {}

    /// Make a tag say `content`. `lock`: what identifies it, for ever. `overwrite`: although it is not blank.
    record Programme(long ticket, TagUid tag, TagContent content, boolean lock, boolean overwrite, SecurityGoal goal)
            implements PadAsk {}
}
