package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the TRF7970A board answers: text of which only what stands in square brackets counts, one pair
/// for an answer, one for each slot of an inventory. Inside are hexadecimal digits and perhaps, after a
/// comma, the strength of the signal; `z` stands for a collision.
public record BracketText(List<String> groups) {
    private static final Pattern GROUP = Pattern.compile("\\[((?:[0-9A-Fa-f]{2})*|z)(,[0-9A-Fa-f]{0,4})?]");
    private static final int LONGEST = 4096;

    public BracketText {
        groups = List.copyOf(groups);
    }

    /// The next answer. One without a comma is whole at once; how many slots an inventory answers with
    /// only `silent` tells: nothing more will arrive. When empty, `in` holds only what may be the start
    /// of an answer.
    public static Optional<BracketText> next(ByteBuffer in, boolean silent) {
        int start = in.position();
        var found = GROUP.matcher(StandardCharsets.ISO_8859_1.decode(in.duplicate()));
        var slots = new ArrayList<String>();
        int kept = -1;
        while (found.find()) {
            boolean slot = found.group(2) != null;
            if (!slot) {
                boolean alone = slots.isEmpty();
                in.position(start + (alone ? found.end() : found.start()));
                return Optional.of(new BracketText(alone ? List.of(found.group(1)) : slots));
            }
            if (kept < 0) kept = found.start();
            slots.add(found.group(1));
        }
        if (silent) in.position(in.limit());
        else in.position(Math.max(kept < 0 ? opening(in, start) : start + kept, in.limit() - LONGEST));
        return silent && !slots.isEmpty() ? Optional.of(new BracketText(slots)) : Optional.empty();
    }

    /// Where a bracket may have been opened that is not closed yet, or the end.
    private static int opening(ByteBuffer in, int start) {
        for (int at = in.limit() - 1; at >= start; at--) if (in.get(at) == '[') return at;
        return in.limit();
    }

    /// Whether the tags of a slot spoke at the same time.
    public static boolean isCollision(String group) {
        return group.equals("z");
    }
}
