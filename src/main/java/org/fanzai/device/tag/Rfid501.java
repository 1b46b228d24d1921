package org.fanzai.device.tag;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// The model of 3M stations, big-endian: `04, set and total in half a byte each, 00, type`, 16 bytes of
/// identifier, 12 bits of branch and 20 of library, 32 bits for the library's own use. Without any checksum.
public record Rfid501(int set, int total, int type, String id, int branch, int library, int custom) {
    public static final int MARKER = 0x04;
    private static final int ID = 4;
    private static final int ID_END = 20;
    private static final int LENGTH = 28;

    /// Nothing when it does not begin as one, or its identifier is no text.
    public static Optional<Rfid501> of(Octets memory) {
        if (memory.length() < ID_END || memory.at(0) != MARKER || memory.at(2) != 0) return Optional.empty();
        int end = ID;
        while (end < ID_END && memory.at(end) >= 0x20 && memory.at(end) <= 0x7E) end++;
        for (int i = end; i < ID_END; i++) if (memory.at(i) != 0) return Optional.empty();
        var whole = memory.plus(Octets.of(new byte[LENGTH])).buffer();
        int origin = whole.getInt(ID_END);
        return Optional.of(new Rfid501(
                memory.at(1) >> 4,
                memory.at(1) & 0x0F,
                memory.at(3),
                new String(memory.part(ID, end).toArray(), StandardCharsets.US_ASCII),
                origin >>> 20,
                origin & 0xFFFFF,
                whole.getInt(ID_END + 4)));
    }

    static Optional<TagContent> read(Image image) {
        var asRead = of(image.memory());
        if (asRead.filter(Rfid501::inOrder).isPresent()) return asRead.map(Rfid501::content);
        return of(image.turned())
                .filter(Rfid501::inOrder)
                .map(turned -> turned.content().reversed())
                .or(() -> asRead.map(Rfid501::content));
    }

    private boolean inOrder() {
        return set >= 1 && set <= total && !id.isBlank();
    }

    private TagContent content() {
        var content =
                TagContent.item(TagContent.RFID_501, id, "").asPart(set, total).usedAs(TagContent.UNTOLD);
        if (inOrder()) return content;
        return content.doubted(
                id.isBlank()
                        ? "The tag was prepared but names no item."
                        : "The tag says part " + set + " of " + total + ": it is damaged or was written badly.");
    }

    @Override
    public String toString() {
        return "Rfid501[part " + set + " of " + total + "]";
    }
}
