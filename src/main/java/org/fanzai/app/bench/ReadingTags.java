package org.fanzai.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;

/// Ten tags at once, against the time that the bytes take on the wire.
final class ReadingTags implements PathBench.Part {
    private static final int TAGS = 10;
    private static final int MOST_RUNS = 20;
    private static final double GOAL = 1.15;

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws InterruptedException {
        int times = Math.min(runs, MOST_RUNS);
        var took = new double[times];
        var ratio = new double[times];
        double perByte = PortSettings.of8E1(38400).nanosPerByte();
        try (var hardware = VirtualPad.at(folder.resolve("pad"));
                var pad = Readers.pad(PadSettings.feig(hardware.path().toString()))) {
            for (int run = -1; run < times; run++) {
                hardware.tags().forEach(tag -> hardware.take(tag.uid()));
                Awaited.of(pad.state(), state -> state instanceof PadState.Ready(var tags, var _) && tags.isEmpty());
                long before = hardware.wireBytes();
                var bytes = new AtomicLong();
                long start = System.nanoTime();
                for (int i = 1; i <= TAGS; i++) hardware.put(tag(i));
                long end = Awaited.of(pad.state(), state -> {
                    boolean all = allRead(state);
                    if (all) bytes.compareAndSet(0, hardware.wireBytes() - before);
                    return all;
                });
                if (run < 0) continue;
                took[run] = end - start;
                ratio[run] = (end - start) / (bytes.get() * perByte);
            }
            hardware.unplug(); // a port that has gone is closed faster than one that is silent
        }
        return List.of(Figure.millis("ten tags", took), Figure.ratio("by the wire", GOAL, ratio));
    }

    private static boolean allRead(PadState state) {
        return state instanceof PadState.Ready(var tags, var _)
                && tags.size() == TAGS
                && tags.stream().allMatch(tag -> tag.reading() instanceof TagReading.Item);
    }

    /// The tag of the nth copy of the demo library.
    static VirtualTag tag(int number) {
        return VirtualTag.saying(
                new TagUid("E0040150ABCD%04X".formatted(number)),
                TagContent.item(DemoLibrary.item(number).text(), "DE-705"));
    }
}
