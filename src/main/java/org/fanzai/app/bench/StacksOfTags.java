package org.fanzai.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.Security;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.support.DeviceTrouble;

/// Stacks of tags read and secured, by the time that the least bytes take on the wire. The clock starts with the
/// inventory that finds the stack; how long the stack lay there before is a figure of its own.
final class StacksOfTags implements PathBench.Part {
    private static final int[] STACKS = {1, 5, 10, 20};
    private static final int MOST_RUNS = 20;
    private static final double GOAL = 1.15;

    private final int baud;

    StacksOfTags(int baud) {
        this.baud = baud;
    }

    @Override
    public String name() {
        return "" + baud;
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws InterruptedException {
        var line = PortSettings.of8E1(baud);
        var log = new WireLog();
        var figures = new ArrayList<Figure>();
        try (var hardware = VirtualPad.at(folder.resolve("pad"), line)) {
            var port = hardware.path().toString();
            var settings = PadSettings.feig(port).at(line).atMost(50);
            try (var pad = Readers.pad(settings, log.around(Readers.answering(port, line)))) {
                var stack = new Stack(hardware, pad, log);
                stack.lay(10); // the driver learns how much these tags need
                for (int tags : STACKS) figures.addAll(stack.measured(tags, Math.min(runs, MOST_RUNS), line));
                hardware.unplug(); // a port that has gone is closed faster than one that is silent
            }
        }
        return figures;
    }

    /// When a stack was laid down, and when all of it had been read and its security was known.
    private record Laid(long put, long done) {}

    /// One stack after the other on one pad.
    private record Stack(VirtualPad hardware, Pad pad, WireLog log) {
        List<Figure> measured(int tags, int runs, PortSettings line) throws InterruptedException {
            var noticed = new double[runs];
            var read = new double[runs];
            var secured = new double[runs];
            double perByte = line.nanosPerByte();
            for (int run = 0; run < runs; run++) {
                var laid = lay(tags);
                long found = moment(log.lastBefore(moment(log.first(LeastBytes::read)), LeastBytes::inventory));
                noticed[run] = found - laid.put();
                read[run] = (laid.done() - found) / (LeastBytes.toRead(tags) * perByte);
                secured[run] = secure(tags) / (LeastBytes.toSecure(tags) * perByte);
            }
            return List.of(
                    Figure.millis(tags + " noticed after", noticed),
                    Figure.ratio(tags + " read, by the least bytes", GOAL, read),
                    Figure.ratio(tags + " secured, by the least bytes", GOAL, secured));
        }

        Laid lay(int tags) throws InterruptedException {
            hardware.tags().forEach(tag -> hardware.take(tag.uid()));
            Awaited.of(pad.state(), state -> state instanceof PadState.Ready(var now, var _) && now.isEmpty());
            log.clear();
            long put = System.nanoTime();
            for (int i = 1; i <= tags; i++) hardware.put(ReadingTags.tag(i));
            long done = Awaited.of(
                    pad.state(),
                    state -> state instanceof PadState.Ready(var now, var _)
                            && now.size() == tags
                            && now.stream()
                                    .allMatch(tag -> tag.reading() instanceof TagReading.Item
                                            && tag.security() != Security.UNKNOWN));
            return new Laid(put, done);
        }

        private double secure(int tags) {
            log.clear();
            var outcomes = IntStream.rangeClosed(1, tags)
                    .mapToObj(number -> pad.release(ReadingTags.tag(number).uid()))
                    .toList();
            CompletableFuture.allOf(outcomes.toArray(CompletableFuture<?>[]::new))
                    .join();
            return System.nanoTime() - moment(log.first(LeastBytes::writesAfi));
        }

        private static long moment(OptionalLong when) {
            return when.orElseThrow(
                    () -> new DeviceTrouble("trouble.bench.late", "The virtual pad was not asked what was expected"));
        }
    }
}
