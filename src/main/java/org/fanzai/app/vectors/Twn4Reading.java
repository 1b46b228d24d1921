package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;
import static org.fanzai.app.vectors.FrameReading.wrong;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanzai.device.frame.HexLine;
import org.fanzai.device.frame.Octets;
import tools.jackson.databind.node.ObjectNode;

/// Elatec TWN4, simple protocol.
final class Twn4Reading implements FrameReading {
    @Override
    public ObjectNode request(Octets bytes) {
        var line = HexLine.next(ended(bytes).buffer(), true);
        return line.map(one -> asked(one.bytes())).orElseGet(() -> wrong("not hexadecimal"));
    }

    private static Octets ended(Octets text) {
        var line = new String(text.toArray(), StandardCharsets.US_ASCII).replaceAll("[ \\r\\n]", "");
        return Octets.of((line + "\r").getBytes(StandardCharsets.US_ASCII));
    }

    private static ObjectNode asked(Octets bytes) {
        if (bytes.length() < 2) return wrong("length");
        var node = node().put("cmd", bytes.part(0, 2).hex())
                .put("params", bytes.part(2, bytes.length()).hex());
        if (bytes.at(0) != 0x0D || bytes.length() < 3 || bytes.at(1) < 5) return node;
        node.put("block", bytes.at(2)).put("first", bytes.at(2));
        if (bytes.at(1) == 0x07 && bytes.length() > 4) rest(node, "data", bytes, 4);
        return node;
    }

    @Override
    public ObjectNode reply(Octets bytes, ObjectNode request) {
        var line = HexLine.next(ended(bytes).buffer(), true);
        return line.map(one -> told(one.bytes(), request.path("cmd").asString("")))
                .orElseGet(() -> wrong("not hexadecimal"));
    }

    private static ObjectNode told(Octets bytes, String command) {
        var node = node().put("error", hex(bytes.at(0)));
        var data = bytes.part(1, bytes.length());
        boolean search = command.equals("0500") || (command.isEmpty() && isTag(data));
        if (bytes.at(0) != 0) return node;
        if (search) found(node, data);
        else if (command.equals("0004")) version(node, data);
        else result(node, data);
        return node;
    }

    private static boolean isTag(Octets data) {
        return data.length() > 4 && data.length() == 4 + data.at(3) && data.at(2) == 8 * data.at(3);
    }

    private static void found(ObjectNode node, Octets data) {
        node.put("found", !data.isEmpty() && data.at(0) == 1);
        if (!isTag(data)) {
            FrameReading.tags(node, List.of());
            return;
        }
        var uid = data.part(4, data.length()).hex();
        node.put("type", hex(data.at(1))).put("tagType", hex(data.at(1)));
        node.put("bits", data.at(2)).put("length", data.at(3)).put("uid", uid);
        FrameReading.tags(node, List.of(uid));
    }

    private static void version(ObjectNode node, Octets data) {
        if (data.isEmpty() || data.length() != 1 + data.at(0)) return;
        node.put("version", new String(data.part(1, data.length()).toArray(), StandardCharsets.US_ASCII));
    }

    /// Whether it was done, then a length and as many bytes.
    private static void result(ObjectNode node, Octets data) {
        if (data.isEmpty()) return;
        boolean done = data.at(0) == 1;
        node.put("ok", done).put("result", hex(data.at(0)));
        if (data.length() < 2 || data.length() != 2 + data.at(1)) return;
        rest(node, "data", data, 2);
        rest(node, "memory", data, 2);
    }

    @Override
    public Stream stream(Octets bytes) {
        var taken = FrameStreams.taken(bytes, HexLine::next, line -> List.of(line.bytes()));
        return new Stream(taken.frames(), taken.rest());
    }
}
