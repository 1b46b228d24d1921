package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A day at a pad without a clock: tags come and go, switches are asked for, the reader errs now and then.
@Tag("slow")
class LongRunTest {
    private static final int HOURS = 24;

    @Test
    void aDayLeavesNothingBehind() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var pad = new SimulatedPad(SimulatedPad.ALL, new PadDuty(true, true, 12, true));
        pad.records = false;
        pad.delays = _ -> switch (random.nextInt(4000)) {
            case 0 -> List.of();
            case 1 -> List.of(0L, 0L);
            case 2 -> List.of(Duration.ofMillis(400).toNanos());
            default -> List.of(0L);
        };
        long ticket = 0;
        for (int minute = 0; minute < HOURS * 60; minute++) {
            if (minute % 5 == 0) layDown(pad, minute, random.nextInt(8));
            pad.run(Duration.ofSeconds(5));
            for (var tag : List.copyOf(pad.tags.keySet()))
                pad.ask(new PadAsk.Switch(++ticket, tag, SecurityGoal.ofAfi(random.nextBoolean() ? 0x07 : 0xC2)));
            pad.run(Duration.ofSeconds(5));
            if (minute % 5 == 2) pad.tags.clear();
            pad.run(Duration.ofSeconds(50));
            assertTrue(size(pad.session()) < 60, "minute " + minute + ", seed " + seed + ": " + size(pad.session()));
        }
        pad.tags.clear();
        pad.delays = _ -> List.of(0L);
        pad.run(Duration.ofSeconds(10));
        assertTrue(size(pad.session()) <= 16, "what was learned remains, and nothing else");
    }

    private static void layDown(SimulatedPad pad, int minute, int count) {
        for (int i = 0; i < count; i++) {
            var uid = new TagUid("E0040150%04X%04X".formatted(minute, i));
            pad.put(new SimulatedTag(uid, TagCodec.encode(TagContent.item("1302000" + i, "DE-705"), 112), 0x07));
        }
    }

    /// Everything in a session that has a length.
    private static int size(PadSession session) {
        var needs = session.needs();
        return session.tracks().size()
                + session.errands().list().size()
                + session.cards().list().size()
                + session.round().seen().size()
                + session.round().failed().size()
                + session.talk().inbox().length()
                + needs.encoded().size()
                + needs.fixed().size();
    }
}
