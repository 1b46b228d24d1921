package org.fanzai.device.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fanzai.device.Eventually;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.Security;
import org.fanzai.device.reader.SwitchOutcome;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cable is pulled after each single byte of a whole exchange: probe, inventory, read, question, AFI written and
/// read back. Whatever was promised must be true, and after replugging everything works.
@Tag("slow")
class CutAtEveryByteTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int AT_ONCE = 12;

    /// 18 probe, 31 inventory, 65 read, 34 question, 22 switch, 34 reading back, and a little more.
    private static final int BYTES = 215;

    @TempDir
    Path folder;

    @Test
    void everyPromiseIsTrueWhereverTheCableIsPulled() {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var runs = IntStream.rangeClosed(1, BYTES)
                    .mapToObj(cut -> CompletableFuture.runAsync(() -> cutAfter(cut), pool))
                    .toList();
            CompletableFuture.allOf(runs.toArray(CompletableFuture<?>[]::new)).join();
        }
    }

    private void cutAfter(int bytes) {
        var uid = new TagUid("E0040150ABCD%04X".formatted(bytes));
        var tag = VirtualTag.saying(uid, TagContent.item("1302%04d".formatted(bytes), "DE-705"));
        try (var line = new CutLine(folder.resolve("port" + bytes), tag, bytes);
                var pad = Readers.pad(
                        PadSettings.feig(folder.resolve("port" + bytes).toString()))) {
            var outcome = new CompletableFuture<SwitchOutcome>();
            try (var _ = pad.state().subscribe(state -> {
                if (lies(state, tag) && !outcome.isDone()) release(pad, uid, outcome);
            })) {
                Eventually.within(SOON, () -> bytes + " not cut", line::isCut);
                Eventually.within(
                        SOON,
                        () -> bytes + " " + pad.state().value(),
                        () -> pad.state().value() instanceof PadState.Lost);
            }
            boolean asked = outcome.isDone();
            if (asked && outcome.join() instanceof SwitchOutcome.Switched)
                assertEquals(0xC2, tag.afi(), "promised after " + bytes + " bytes");
            line.mend();
            Eventually.within(
                    SOON,
                    () -> bytes + " " + pad.state().value(),
                    () -> lies(pad.state().value(), tag));
            assertTrue(((PadState.Ready) pad.state().value()).tags().getFirst().security()
                    == (tag.afi() == 0xC2 ? Security.RELEASED : Security.SECURED));
            assertEquals(new SwitchOutcome.Switched(), pad.release(uid).join());
            line.unplug(); // a port that has gone is closed faster than one that is silent
        }
    }

    private static void release(Pad pad, TagUid uid, CompletableFuture<SwitchOutcome> outcome) {
        var _ = pad.release(uid).thenAccept(outcome::complete);
    }

    /// Read, with its security, as what it is and nothing beside it.
    private static boolean lies(PadState state, VirtualTag tag) {
        return state instanceof PadState.Ready(var tags, var _)
                && tags.size() == 1
                && tags.getFirst().uid().equals(tag.uid())
                && tags.getFirst().security() != Security.UNKNOWN
                && tags.getFirst().reading() instanceof TagReading.Item(var id, var _, var _, var _)
                && id.equals("1302" + number(tag));
    }

    private static String number(VirtualTag tag) {
        return "%04d".formatted(Integer.parseInt(tag.uid().hex().substring(12), 16));
    }
}
