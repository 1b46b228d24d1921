package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;
import static org.fanzai.app.vectors.FrameReading.wrong;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.iso15693.Icode;
import org.fanzai.device.protocol.iso15693.Iso15693Reply;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What goes over the air between reader and tag.
final class Iso15693Vectors {
    private static final int RANDOM_ANSWER = 3;

    private Iso15693Vectors() {}

    static ObjectNode request(JsonNode vector) {
        return Iso15693Request.parse(FrameReading.bytes(vector))
                .map(Iso15693Vectors::asked)
                .orElseGet(() -> wrong("length"));
    }

    private static ObjectNode asked(Iso15693Request request) {
        var node = node().put("flags", hex(request.flags())).put("cmd", hex(request.command()));
        if (!request.maker().isEmpty()) node.put("mfr", request.maker().hex());
        request.tag().ifPresent(tag -> node.put("uid", tag.hex()));
        var given = request.parameters();
        rest(node, "params", given, 0);
        switch (request.command()) {
            case Iso15693Request.WRITE_AFI -> rest(node, "afi", given, 0);
            case Iso15693Request.WRITE_DSFID -> rest(node, "dsfid", given, 0);
            case Icode.SET_PASSWORD -> password(node, given, "xorPassword");
            case Icode.WRITE_PASSWORD -> password(node, given, "password");
            default -> blocks(node, request.command(), given);
        }
        return node;
    }

    private static void password(ObjectNode node, Octets given, String key) {
        if (!given.isEmpty()) node.put("passwordId", hex(given.at(0)));
        rest(node, key, given, 1);
    }

    /// The number of blocks goes over the air as one less.
    private static void blocks(ObjectNode node, int command, Octets given) {
        boolean some = command == Iso15693Request.READ_BLOCKS || command == Iso15693Request.BLOCK_SECURITY;
        boolean one = command >= Iso15693Request.READ_BLOCK && command <= Iso15693Request.LOCK_BLOCK;
        if (given.isEmpty() || !(some || one)) {
            rest(node, "data", given, 0);
            return;
        }
        node.put("first", given.at(0)).put("block", given.at(0));
        if (some && given.length() > 1) node.put("count", given.at(1) + 1);
        if (one) rest(node, "data", given, 1);
    }

    /// With the tag's flags or, as phones give it, without.
    static ObjectNode reply(JsonNode vector) {
        var bytes = FrameReading.bytes(vector);
        if (bytes.length() == 2 && (bytes.at(0) & 1) != 0)
            return node().put("flags", hex(bytes.at(0))).put("error", hex(bytes.at(1)));
        var info = bytes.length() > 1 && bytes.at(0) == 0
                ? Iso15693Reply.system(bytes.part(1, bytes.length())).or(() -> Iso15693Reply.system(bytes))
                : Iso15693Reply.system(bytes);
        return info.map(Iso15693Vectors::told).orElseGet(() -> plain(bytes));
    }

    private static ObjectNode told(Iso15693Reply.SystemInformation info) {
        var node = node().put("uid", info.uid().hex());
        info.dsfid().ifPresent(dsfid -> node.put("dsfid", hex(dsfid)));
        info.afi().ifPresent(afi -> node.put("afi", hex(afi)));
        info.blocks().ifPresent(blocks -> node.put("blocks", blocks));
        info.blockSize().ifPresent(size -> node.put("blockSize", size));
        info.icReference().ifPresent(ic -> node.put("icReference", hex(ic)));
        return node;
    }

    private static ObjectNode plain(Octets bytes) {
        if (bytes.isEmpty()) return wrong("length");
        var node = node().put("flags", hex(bytes.at(0)));
        rest(node, "data", bytes, 1);
        if (bytes.length() == RANDOM_ANSWER) rest(node, "random", bytes, 1);
        return node;
    }
}
