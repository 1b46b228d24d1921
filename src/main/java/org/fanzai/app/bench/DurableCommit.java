package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.fanzai.app.demo.DemoLibrary;

/// What makes a checkout durable (its journal record, encoded, encrypted, written, fdatasync) and a whole checkout with
/// its decision and its state, each against a bare append of as many bytes and an fdatasync, in turn, on the same disk.
final class DurableCommit implements PathBench.Part {
    private static final int WARM_UP = 300;
    private static final int ITEMS = 400;
    private static final double GOAL = 1.5;

    @Override
    public String name() {
        return "commit";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws IOException {
        var commits = new double[runs];
        var appends = new double[runs];
        var records = new double[runs];
        try (var journal = new LoneJournal(folder);
                var station = BenchStation.in(folder);
                var bare = FileChannel.open(
                        Files.createFile(folder.resolve("bare")),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            int size = sizeOfOne(station);
            for (int run = -WARM_UP; run < runs; run++) {
                double append = append(bare, size);
                double record = journal.append();
                double commit = commit(station, Math.floorMod(run, ITEMS));
                if (run < 0) continue;
                appends[run] = append;
                commits[run] = commit;
                records[run] = record;
            }
        }
        double append = Figure.median(appends);
        return List.of(
                Figure.millis("bare append", appends),
                Figure.millis("durable record", records),
                Figure.ratio("durable record by append", GOAL, Figure.median(records) / append),
                Figure.millis("whole checkout", commits),
                Figure.ratio("whole checkout by append", GOAL, Figure.median(commits) / append));
    }

    /// How many bytes a checkout takes in the journal.
    private static int sizeOfOne(BenchStation station) throws IOException {
        for (int number = 1; number < ITEMS; number++) {
            long before = Files.size(station.journal());
            boolean lent = station.lend(DemoLibrary.item(number));
            int size = (int) (Files.size(station.journal()) - before);
            if (!lent) continue;
            station.takeBack(DemoLibrary.item(number));
            return size;
        }
        throw new IllegalStateException("no item of the demo can be lent");
    }

    private static double append(FileChannel bare, int size) throws IOException {
        var bytes = ByteBuffer.allocate(size);
        long start = System.nanoTime();
        while (bytes.hasRemaining()) bare.write(bytes);
        bare.force(false);
        return System.nanoTime() - start;
    }

    private static double commit(BenchStation station, int index) {
        var item = DemoLibrary.item(1 + index);
        long start = System.nanoTime();
        boolean lent = station.lend(item);
        long took = System.nanoTime() - start;
        if (lent) station.takeBack(item);
        return took;
    }
}
