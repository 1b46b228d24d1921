package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.domain.shared.TagUid;

/// From the moment at which the pad has read an item to the verdict that is on the disk.
final class TagsToVerdict implements PathBench.Part {
    private static final int FIRST_ITEM = 100;
    private static final int WARM_UP = 10;
    private static final int MOST_RUNS = 50;

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws InterruptedException, IOException {
        int times = Math.min(runs, MOST_RUNS);
        var took = new double[times];
        try (var station = BenchStation.in(folder);
                var hardware = VirtualPad.at(folder.resolve("pad"));
                var pad = Readers.pad(PadSettings.feig(hardware.path().toString()))) {
            for (int run = -WARM_UP; run < times; run++) {
                int number = FIRST_ITEM + WARM_UP + run;
                var tag = ReadingTags.tag(number);
                hardware.put(tag);
                long ready = Awaited.of(pad.state(), state -> holds(state, tag.uid()));
                boolean lent = station.lend(DemoLibrary.item(number));
                long end = System.nanoTime();
                if (lent) station.takeBack(DemoLibrary.item(number));
                hardware.take(tag.uid());
                if (run >= 0) took[run] = end - ready;
            }
            hardware.unplug(); // a port that has gone is closed faster than one that is silent
        }
        return List.of(Figure.millis("item read to durable verdict", took));
    }

    private static boolean holds(PadState state, TagUid uid) {
        return state instanceof PadState.Ready(var tags, var _)
                && tags.stream().anyMatch(tag -> tag.uid().equals(uid) && tag.reading() instanceof TagReading.Item);
    }
}
