package org.fanzai.device.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanzai.device.frame.Octets;

/// The extension blocks of ISO 28560-3, `[length][id, 2 bytes LSB first][xor][fields separated by 00]`, by the
/// element names of ISO 28560-1; blocks of no known id as `extension<id>` in hexadecimal. `broken` is what
/// could not be read.
record DanishExtensions(SortedMap<String, Object> elements, Octets broken) {
    static final String PRIMARY_ID = "primaryItemIdentifier";
    static final String ISIL = "ownerInstitution";
    private static final String PRIVATE = "extension";
    private static final String UNREAD = "unreadExtension";
    private static final Map<Integer, List<String>> FIELDS = Map.of(
            1, List.of("mediaFormat", PRIMARY_ID, ISIL),
            2,
                    List.of(
                            "supplierIdentifier",
                            "localProductIdentifier",
                            "orderNumber",
                            "supplierInvoiceNumber",
                            "gs1ProductIdentifier",
                            "supplyChainStage"),
            3, List.of("shelfLocation", "marcMediaFormat", "onixMediaFormat", "subsidiaryOfOwner"),
            4, List.of("title"),
            5, List.of("illBorrowingInstitution", "illTransactionNumber", "alternativeIllBorrowingInstitution"));

    String text(String element) {
        return elements.getOrDefault(element, "").toString();
    }

    /// The elements for people, with what could not be read kept apart under its own name.
    SortedMap<String, Object> named() {
        var all = new TreeMap<>(elements);
        if (!broken.isEmpty()) all.put(UNREAD, broken.hex());
        return all;
    }

    static DanishExtensions decode(Octets memory) {
        var elements = new TreeMap<String, Object>();
        int at = 0;
        while (at < memory.length() && memory.at(at) != 0) {
            int length = memory.at(at);
            if (length > 1) {
                if (length < 4 || at + length > memory.length() || xor(memory, at, at + length) != 0)
                    return new DanishExtensions(elements, memory.part(at, memory.length()));
                add(elements, memory.at(at + 1) | memory.at(at + 2) << 8, memory.part(at + 4, at + length));
            }
            at += length; // 1 is a filler byte
        }
        return new DanishExtensions(elements, Octets.NONE);
    }

    private static void add(SortedMap<String, Object> elements, int id, Octets payload) {
        var names = FIELDS.get(id);
        if (names == null) {
            elements.put(PRIVATE + id, payload.hex());
            return;
        }
        var fields = new String(payload.toArray(), StandardCharsets.UTF_8).split("\0", -1);
        for (int i = 0; i < Math.min(fields.length, names.size()); i++)
            if (!fields[i].isEmpty()) elements.put(names.get(i), fields[i]);
    }

    static Octets encode(SortedMap<String, Object> elements) {
        elements.keySet().stream().filter(name -> !hasPlace(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("ISO 28560-3 has no additional element \"" + name + "\"");
        });
        var out = Octets.NONE;
        for (int id : new TreeMap<>(FIELDS).keySet()) {
            var fields = new ArrayList<String>();
            for (var name : FIELDS.getOrDefault(id, List.of()))
                fields.add(elements.getOrDefault(name, "").toString());
            while (!fields.isEmpty() && fields.getLast().isEmpty()) fields.removeLast();
            if (!fields.isEmpty())
                out = out.plus(block(id, Octets.of(String.join("\0", fields).getBytes(StandardCharsets.UTF_8))));
        }
        for (var element : elements.entrySet())
            if (isPrivate(element.getKey()))
                out = out.plus(block(
                        Integer.parseInt(element.getKey().substring(PRIVATE.length())),
                        Octets.hex(element.getValue().toString())));
        return out;
    }

    /// What could not be read is not written again.
    private static boolean hasPlace(String name) {
        return name.equals(UNREAD)
                || isPrivate(name)
                || FIELDS.values().stream().anyMatch(names -> names.contains(name));
    }

    private static boolean isPrivate(String name) {
        return name.matches(PRIVATE + "[0-9]{1,5}");
    }

    private static Octets block(int id, Octets payload) {
        int length = payload.length() + 4;
        if (length > 255) throw new IllegalArgumentException("an extension block has at most 251 bytes of text");
        if (id > 0xFFFF) throw new IllegalArgumentException("there is no extension block " + id);
        var head = Octets.ofInts(length, id & 0xFF, id >> 8);
        var open = head.plus(payload);
        return head.plus(Octets.ofInts(xor(open, 0, open.length()))).plus(payload);
    }

    private static int xor(Octets bytes, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) all ^= bytes.at(i);
        return all;
    }
}
