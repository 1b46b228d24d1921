package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How many blocks the tags of this library have needed lately, by the two models that a DSFID names. The next tag is
/// read in one go with as many, which wastes neither bytes nor a second read.
record Needs(List<Integer> encoded, List<Integer> fixed) {
    private static final int ISO_28560_2 = 0x06;
    private static final int ENOUGH = 3;
    private static final int MOST = 8;

    static final Needs NONE = new Needs(List.of(), List.of());

    int first(OptionalInt dsfid) {
        if (dsfid.isEmpty()) return Math.max(first(encoded), first(fixed));
        return first(dsfid.getAsInt() == ISO_28560_2 ? encoded : fixed);
    }

    private static int first(List<Integer> needed) {
        return needed.size() < ENOUGH
                ? TagProgress.USUAL_BLOCKS
                : needed.stream().mapToInt(Integer::intValue).max().orElse(TagProgress.USUAL_BLOCKS);
    }

    Needs after(Track track) {
        var needed = track.reading().needed(track.dsfid());
        if (needed.isEmpty()) return this;
        return track.dsfid().orElse(0) == ISO_28560_2
                ? new Needs(plus(encoded, needed.getAsInt()), fixed)
                : new Needs(encoded, plus(fixed, needed.getAsInt()));
    }

    private static List<Integer> plus(List<Integer> needed, int one) {
        var all = new ArrayList<>(needed);
        all.add(one);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
