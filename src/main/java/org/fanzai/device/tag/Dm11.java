package org.fanzai.device.tag;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fanzai.device.frame.Octets;

/// An older model of Bibliotheca: 8 digits, shuffled over bytes 1 to 7, and a fixed end. How its checksum is
/// computed is not known, so that no such tag can be proven.
final class Dm11 {
    private static final int MARKER = 0x0B;
    private static final Octets END = Octets.hex("F555");
    private static final int LENGTH = 32;

    private Dm11() {}

    static Optional<TagContent> read(Image image) {
        return of(image.memory()).or(() -> of(image.turned()).map(TagContent::reversed));
    }

    private static Optional<TagContent> of(Octets memory) {
        if (memory.length() < LENGTH
                || memory.at(0) != MARKER
                || !memory.part(30, LENGTH).equals(END)) return Optional.empty();
        var digits = digits(memory);
        boolean decimal = IntStream.of(digits).allMatch(digit -> digit <= 9);
        var id = IntStream.of(digits).mapToObj(Integer::toHexString).collect(Collectors.joining());
        var content = TagContent.item(TagContent.DM11, decimal ? id : "", "").usedAs(TagContent.UNTOLD);
        return Optional.of(
                decimal
                        ? content.trusted(
                                Trust.UNPROVEN,
                                "Tags of this model can't be verified: compare the number with the one on the item.")
                        : content.doubted("The number on the tag is none: the tag is damaged."));
    }

    private static int[] digits(Octets memory) {
        return new int[] {
            mixed(low(memory, 2), high(memory, 1)),
            high(memory, 2),
            mixed(high(memory, 3), low(memory, 3)),
            low(memory, 4),
            mixed(low(memory, 5), high(memory, 4)),
            high(memory, 5),
            mixed(high(memory, 6), low(memory, 6)),
            low(memory, 7)
        };
    }

    /// Two bits of the one, two of the other.
    private static int mixed(int upper, int lower) {
        return (upper & 3) << 2 | lower >> 2;
    }

    private static int high(Octets memory, int index) {
        return memory.at(index) >> 4;
    }

    private static int low(Octets memory, int index) {
        return memory.at(index) & 0x0F;
    }
}
