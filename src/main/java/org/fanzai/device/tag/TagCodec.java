package org.fanzai.device.tag;

import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;

/// From the memory of a tag to what it says, and back. The order of the questions is that of field software:
/// blank first, then what a checksum proves, then what only looks like something.
public final class TagCodec {
    private static final int BLOCK = 4;

    private TagCodec() {}

    /// `memory` from block 0 on, in either byte order within its blocks of 4 bytes.
    public static TagContent decode(byte[] memory, OptionalInt dsfid, OptionalInt afi) {
        return decode(Octets.of(memory), BLOCK, dsfid, afi);
    }

    /// As above, for blocks of `blockSize` bytes.
    public static TagContent decode(Octets memory, int blockSize, OptionalInt dsfid, OptionalInt afi) {
        if (BlankTag.matches(memory)) return TagContent.without(TagContent.BLANK);
        var turned = reverseBlocks(memory, blockSize);
        if (DanishBlock.verified(memory)) return DanishTag.decode(memory);
        if (DanishBlock.verified(turned)) return DanishTag.decode(turned).reversed();
        if (dsfid.orElse(0) != 0x06) {
            if (DanishBlock.plausible(memory)) return DanishTag.decode(memory);
            if (DanishBlock.plausible(turned)) return DanishTag.decode(turned).reversed();
        }
        return Lookalikes.describe(memory, turned, dsfid);
    }

    /// How many bytes from the start of memory a good answer needs, when `memory` is not enough.
    public static OptionalInt wanted(Octets memory, int blockSize, OptionalInt dsfid) {
        var content = decode(memory, blockSize, dsfid, OptionalInt.empty());
        if (!content.model().equals(TagContent.DANISH)) return OptionalInt.empty();
        if (content.damaged() && memory.length() < DanishBlock.LENGTH) return OptionalInt.of(DanishBlock.LENGTH);
        if (content.id().isEmpty() && memory.length() < 112) return OptionalInt.of(112);
        return OptionalInt.empty();
    }

    /// The memory of a tag of `size` bytes that says `content`, in address order. Throws
    /// `IllegalArgumentException` when it does not fit or is not of a model that can be written.
    public static byte[] encode(TagContent content, int size) {
        if (!content.model().equals(TagContent.DANISH))
            throw new IllegalArgumentException("tags of the model " + content.model() + " are not written");
        return DanishTag.encode(content, size);
    }

    /// The bytes of every whole block back to front; its own inverse.
    public static Octets reverseBlocks(Octets memory, int blockSize) {
        var bytes = memory.toArray();
        for (int start = 0; start + blockSize <= bytes.length; start += blockSize)
            for (int i = 0; i < blockSize; i++) bytes[start + i] = (byte) memory.at(start + blockSize - 1 - i);
        return Octets.of(bytes);
    }
}
