package org.fanzai.device.driver;

import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// Something that takes several commands on one tag. Pure. A tag that does not answer gets another chance after the
/// next inventory.
sealed interface Errand permits Switching, Programming {
    long ticket();

    TagUid tag();

    /// What to send next.
    PadCommand command();

    Tries tries();

    Progress after(PadAnswer answer, long now);

    Progress afterSilence(long now);

    /// The news when it can't go on; `gone`: because the tag is not there.
    PadNews ended(String why, boolean gone);

    /// What an answer makes of an errand.
    sealed interface Progress {
        record Continues(Errand with) implements Progress {}

        record Ended(PadNews news) implements Progress {}
    }
}
