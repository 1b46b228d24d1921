package org.fanzai.device.tag;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanzai.device.frame.Octets;

/// Writes tags of the model ISO 28560-2: the identifier first, in whole blocks, so that it can be locked without
/// what changes; then the content parameter and the other elements in the order of their object identifiers.
final class ElementWriter {
    private static final int PADDED = 0x80;
    private static final int ESCAPE = 15;

    /// Longer ones need a length of more than one byte, about which writers do not agree.
    private static final int MOST = 127;

    private final TagContent content;
    private final int blockSize;

    ElementWriter(TagContent content, int blockSize) {
        this.content = content;
        this.blockSize = blockSize;
    }

    /// Throws `IllegalArgumentException`, with the end of a sentence, for what can't be written.
    byte[] encode(int size) {
        var all = identifier();
        var others = others();
        if (!others.isEmpty()) all = all.plus(element(ElementNames.CONTENTS, Compaction.APPLICATION, contents(others)));
        for (var other : others.entrySet()) all = all.plus(other.getValue());
        if (all.length() > size)
            throw new IllegalArgumentException(
                    "the tag is too small: what it should say takes " + all.length() + " bytes, and it has " + size);
        return all.plus(Octets.of(new byte[size - all.length()])).toArray();
    }

    /// The element of the identifier, padded to whole blocks.
    Octets identifier() {
        if (content.id().isBlank()) throw new IllegalArgumentException("the item's identifier is missing");
        if (content.id().chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("the item's identifier has a character that can't be printed");
        var plain = text(ElementNames.ID, content.id());
        int missing = Math.floorMod(-plain.length(), blockSize);
        if (missing == 0) return plain;
        var head = Octets.ofInts(plain.at(0) | PADDED, missing - 1);
        return head.plus(plain.part(1, plain.length())).plus(Octets.of(new byte[missing - 1]));
    }

    private SortedMap<Integer, Octets> others() {
        var others = new TreeMap<Integer, Octets>();
        if (!content.owner().isEmpty()) others.put(ElementNames.OWNER, text(ElementNames.OWNER, content.owner()));
        if (content.usageByte() != TagContent.UNTOLD << 4)
            others.put(ElementNames.USAGE, text(ElementNames.USAGE, "%02X".formatted(usage())));
        for (var element : content.elements().entrySet()) {
            int oid = oid(element.getKey());
            others.put(oid, text(oid, element.getValue().toString()));
        }
        if (content.parts() > 1 || content.part() > 1)
            others.put(ElementNames.SET, text(ElementNames.SET, set().digits()));
        return others;
    }

    private SetNumbers set() {
        if (content.part() < 1 || content.part() > content.parts() || content.parts() > SetNumbers.MOST)
            throw new IllegalArgumentException("there is no part " + content.part() + " of " + content.parts());
        return new SetNumbers(content.parts(), content.part());
    }

    private int usage() {
        if (content.usage() < 0 || content.usage() > 15 || content.usageDetail() < 0 || content.usageDetail() > 15)
            throw new IllegalArgumentException("no such type of usage");
        return content.usageByte();
    }

    private static int oid(String name) {
        int oid = ElementNames.oid(name).orElse(0);
        if (oid == 0 || (ElementNames.isBasic(oid) && oid != ElementNames.SET))
            throw new IllegalArgumentException("ISO 28560-2 has no additional element \"" + name + "\"");
        return oid;
    }

    /// The content parameter: a bit for each identifier from 3 on, as many bytes as it takes.
    private static Octets contents(Map<Integer, Octets> others) {
        int last = others.keySet().stream().mapToInt(Integer::intValue).max().orElse(ElementNames.OWNER);
        var bits = new byte[(last - ElementNames.OWNER) / 8 + 1];
        for (int oid : others.keySet()) {
            int bit = oid - ElementNames.OWNER;
            bits[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return Octets.of(bits);
    }

    private static Octets text(int oid, String text) {
        if (text.isEmpty()) throw new IllegalArgumentException("the element " + ElementNames.of(oid) + " is empty");
        return switch (oid) {
            case ElementNames.OWNER, ElementNames.BORROWER -> element(oid, Compaction.APPLICATION, Isil.encode(text));
            case ElementNames.USAGE, ElementNames.MEDIA, ElementNames.STAGE ->
                element(oid, Compaction.OCTETS, octet(oid, text));
            case ElementNames.TITLE, ElementNames.ONIX -> element(oid, Compaction.UTF8, Compaction.UTF8.encode(text));
            default -> {
                var scheme = Compaction.forText(text);
                yield element(oid, scheme, scheme.encode(text));
            }
        };
    }

    private static Octets octet(int oid, String text) {
        if (!text.matches("[0-9A-Fa-f]{2}"))
            throw new IllegalArgumentException(
                    "the element " + ElementNames.of(oid) + " is a byte of two hexadecimal digits");
        return Octets.hex(text);
    }

    private static Octets element(int oid, Compaction scheme, Octets data) {
        if (data.length() > MOST)
            throw new IllegalArgumentException("the element " + ElementNames.of(oid) + " takes " + data.length()
                    + " bytes, and " + MOST + " are the most");
        int precursor = scheme.code() << 4 | Math.min(oid, ESCAPE);
        var head = oid < ESCAPE
                ? Octets.ofInts(precursor, data.length())
                : Octets.ofInts(precursor, oid - ESCAPE, data.length());
        return head.plus(data);
    }
}
