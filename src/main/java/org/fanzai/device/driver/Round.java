package org.fanzai.device.driver;

import java.util.HashSet;
import java.util.Set;
import org.fanzai.domain.shared.TagUid;

/// One turn of reset, inventory and the reads that it makes necessary. A tag that failed is left for the next round.
/// `unreset` counts the rounds since the field was reset.
record Round(Step step, Set<TagUid> seen, Set<TagUid> failed, int reads, int unreset) {
    /// A field without tags holds none that is quiet, so it need not be reset; now and then it is all the same.
    private static final int MOST_UNRESET = 20;

    static final Round FIRST = new Round(Step.RESET, Set.of(), Set.of(), 0, 0);

    enum Step {
        RESET,
        INVENTORY,
        MORE,
        READ,
        DONE
    }

    Round next(boolean empty) {
        return empty && unreset < MOST_UNRESET ? new Round(Step.INVENTORY, Set.of(), Set.of(), 0, unreset + 1) : FIRST;
    }

    /// The inventory failed, so tags may be there and quiet.
    Round unclear() {
        return new Round(Step.READ, seen, failed, reads, MOST_UNRESET);
    }

    Round at(Step next) {
        return new Round(next, seen, failed, reads, unreset);
    }

    Round without(TagUid tag) {
        return new Round(step, seen, joined(failed, tag), reads, unreset);
    }

    Round sawAgain(TagUid tag) {
        return new Round(step, joined(seen, tag), failed, reads, unreset);
    }

    Round oneMoreRead() {
        return new Round(step, seen, failed, reads + 1, unreset);
    }

    private static Set<TagUid> joined(Set<TagUid> tags, TagUid tag) {
        var all = new HashSet<>(tags);
        all.add(tag);
        return Set.copyOf(all);
    }
}
