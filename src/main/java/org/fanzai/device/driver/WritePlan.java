package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// Which blocks are written and in which order, so that a tag that is taken away half written does not look whole:
/// its first block is cleared first and written last.
final class WritePlan {
    private WritePlan() {}

    /// The writes that make `image` of `old`, of the blocks that differ only; both in the reader's byte order and of
    /// the same length.
    static List<PadCommand> of(TagUid tag, Octets old, Octets image, int blockSize, int mostBytes) {
        int blocks = image.length() / blockSize;
        var changed = IntStream.range(0, blocks)
                .filter(block -> !block(old, block, blockSize).equals(block(image, block, blockSize)))
                .boxed()
                .toList();
        var writes = new ArrayList<PadCommand>();
        if (changed.isEmpty()) return writes;
        var rest = changed.stream().filter(block -> block != 0).toList();
        var nothing = Octets.of(new byte[blockSize]);
        boolean clears = !rest.isEmpty() && !block(old, 0, blockSize).equals(nothing);
        if (clears) writes.add(new PadCommand.Write(tag, 0, blockSize, nothing));
        for (var run : runs(rest, Math.max(1, mostBytes / blockSize)))
            writes.add(new PadCommand.Write(
                    tag,
                    run.getFirst(),
                    blockSize,
                    image.part(run.getFirst() * blockSize, (run.getLast() + 1) * blockSize)));
        if (clears || changed.getFirst() == 0)
            writes.add(new PadCommand.Write(tag, 0, blockSize, block(image, 0, blockSize)));
        return writes;
    }

    /// Neighbours together, at most `most` of them.
    static List<List<Integer>> runs(List<Integer> blocks, int most) {
        var runs = new ArrayList<List<Integer>>();
        for (int block : blocks) {
            var last = runs.isEmpty() ? List.<Integer>of() : runs.getLast();
            if (last.isEmpty() || last.getLast() != block - 1 || last.size() == most)
                runs.add(new ArrayList<>(List.of(block)));
            else last.add(block);
        }
        return runs;
    }

    private static Octets block(Octets memory, int block, int blockSize) {
        return memory.part(block * blockSize, (block + 1) * blockSize);
    }
}
