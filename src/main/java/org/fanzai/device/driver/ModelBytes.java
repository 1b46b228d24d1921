package org.fanzai.device.driver;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fanzai.device.tag.TagContent;

/// What a tag model wants beside its memory: its DSFID, and the blocks that may be locked.
final class ModelBytes {
    private static final int DANISH_DSFID = 0x3E;
    private static final int BASIC_BLOCK = 32;

    private ModelBytes() {}

    static OptionalInt dsfid(String model) {
        return model.equals(TagContent.DANISH) ? OptionalInt.of(DANISH_DSFID) : OptionalInt.empty();
    }

    /// The blocks of a tag of `size` bytes that hold nothing but what never changes.
    static List<Integer> lockable(TagContent content, int blockSize, int size) {
        return content.model().equals(TagContent.DANISH)
                ? IntStream.range(0, Math.min(size, BASIC_BLOCK) / blockSize)
                        .boxed()
                        .toList()
                : List.of();
    }
}
