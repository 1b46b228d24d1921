package org.fanzai.device.tag;

import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;

/// Names what an unreadable tag looks like, for the staff. Such a tag stays unknown and is never written.
final class Lookalikes {
    private Lookalikes() {}

    static TagContent describe(Octets memory, Octets turned, OptionalInt dsfid) {
        var likeness = likeness(memory, dsfid);
        if (likeness.isEmpty()) likeness = likeness(turned, dsfid);
        return likeness.isEmpty()
                ? TagContent.without(TagContent.UNKNOWN)
                : TagContent.without(
                        TagContent.UNKNOWN, "The tag looks like " + likeness + ", which this program does not read.");
    }

    private static String likeness(Octets memory, OptionalInt dsfid) {
        if (memory.length() < 4) return "";
        if (dsfid.orElse(0) == 0x06 || objectIdentifierOne(memory)) return "ISO 28560-2";
        if (memory.at(0) == 0x04 && set(memory) && printable(memory, 4, 20)) return "3M RFID501";
        if (memory.at(0) == 0x0B && memory.length() >= 32 && memory.at(30) == 0xF5 && memory.at(31) == 0x55)
            return "Bibliotheca DM11";
        if (memory.at(0) == 0xE1 && (memory.at(1) & 0xF0) == 0x40) return "an NFC Forum type 5 tag";
        return "";
    }

    /// A precursor of object identifier 1 with a length that fits (ISO/IEC 15962).
    private static boolean objectIdentifierOne(Octets memory) {
        int precursor = memory.at(0);
        int length = memory.at((precursor & 0x80) != 0 ? 2 : 1);
        return (precursor & 0x0F) == 1 && (precursor & 0x70) != 0 && length >= 1 && length < memory.length() - 2;
    }

    private static boolean set(Octets memory) {
        return (memory.at(1) >> 4) <= (memory.at(1) & 0x0F);
    }

    private static boolean printable(Octets memory, int from, int to) {
        boolean ended = false;
        for (int i = from; i < Math.min(to, memory.length()); i++) {
            if (memory.at(i) == 0) ended = true;
            else if (ended || memory.at(i) < 0x20 || memory.at(i) > 0x7E) return false;
        }
        return true;
    }
}
