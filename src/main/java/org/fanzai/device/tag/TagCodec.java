package org.fanzai.device.tag;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fanzai.device.frame.Octets;

/// From the memory of a tag to what it says, and back. The order of the questions is that of field software:
/// blank first, then what a checksum or a whole chain of elements proves, then what only looks like something.
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
        var image = Image.of(memory, blockSize, dsfid);
        if (image.objects())
            return ElementTag.clean(image)
                    .or(() -> DanishTag.proven(image))
                    .or(() -> Rfid501.read(image))
                    .or(() -> Dm11.read(image))
                    .or(() -> NfcTag.read(image))
                    .or(() -> ElementTag.damaged(image))
                    .orElseGet(() -> TagContent.without(TagContent.UNKNOWN));
        return DanishTag.proven(image)
                .or(() -> ElementTag.clean(image))
                .or(() -> Rfid501.read(image))
                .or(() -> Dm11.read(image))
                .or(() -> NfcTag.read(image))
                .or(() -> DanishTag.doubtful(image))
                .or(() -> ElementTag.damaged(image))
                .orElseGet(() -> TagContent.without(TagContent.UNKNOWN));
    }

    /// How many bytes from the start of memory a good answer needs, when `memory` is not enough.
    public static OptionalInt wanted(Octets memory, int blockSize, OptionalInt dsfid) {
        var image = Image.of(memory, blockSize, dsfid);
        if (BlankTag.matches(memory)) return OptionalInt.empty();
        var proven = DanishTag.proven(image);
        if (proven.isPresent() && !image.objects()) return DanishTag.wanted(proven.get(), memory);
        var elements = ElementTag.wanted(image);
        if (elements.isPresent()) return elements;
        return DanishTag.wanted(decode(memory, blockSize, dsfid, OptionalInt.empty()), memory);
    }

    /// The memory of a tag of `size` bytes in blocks of 4 that says `content`, in address order. Throws
    /// `IllegalArgumentException` when it does not fit or is not of a model that can be written.
    public static byte[] encode(TagContent content, int size) {
        return encode(content, size, BLOCK);
    }

    /// As above, for blocks of `blockSize` bytes.
    public static byte[] encode(TagContent content, int size, int blockSize) {
        return switch (content.model()) {
            case TagContent.DANISH -> DanishTag.encode(content, size);
            case TagContent.ISO_28560_2 -> new ElementWriter(content, blockSize).encode(size);
            default -> throw new IllegalArgumentException("tags of the model " + content.model() + " are not written");
        };
    }

    /// The numbers of the blocks to be locked, so that the identifier on a tag that `encode` made can't be changed.
    /// In the Danish model one checksum covers it and all else of the basic block, whose type of usage can't be
    /// changed either from then on; in ISO 28560-2 only the identifier is locked.
    public static List<Integer> lockable(TagContent content, int size, int blockSize) {
        encode(content, size, blockSize);
        int bytes = content.model().equals(TagContent.DANISH)
                ? Math.min(size, DanishBlock.LENGTH)
                : new ElementWriter(content, blockSize).identifier().length();
        return IntStream.range(0, bytes / blockSize).boxed().toList();
    }

    /// The DSFID that belongs on a tag with this content: 06 for ISO 28560-2; others need none.
    public static OptionalInt dsfid(TagContent content) {
        return content.model().equals(TagContent.ISO_28560_2)
                ? OptionalInt.of(Image.LIBRARY_OBJECTS)
                : OptionalInt.empty();
    }

    /// `memory` in address order, when `content` was read from it in blocks of `blockSize`.
    public static Octets ordered(Octets memory, int blockSize, TagContent content) {
        return content.blocksReversed() ? reverseBlocks(memory, blockSize) : memory;
    }

    /// The bytes of every whole block back to front; its own inverse.
    public static Octets reverseBlocks(Octets memory, int blockSize) {
        var bytes = memory.toArray();
        for (int start = 0; start + blockSize <= bytes.length; start += blockSize)
            for (int i = 0; i < blockSize; i++) bytes[start + i] = (byte) memory.at(start + blockSize - 1 - i);
        return Octets.of(bytes);
    }
}
