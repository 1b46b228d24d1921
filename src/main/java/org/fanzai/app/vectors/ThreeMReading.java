package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;
import static org.fanzai.app.vectors.FrameReading.wrong;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.ThreeMFrame;
import tools.jackson.databind.node.ObjectNode;

/// 3M 810 and 210.
final class ThreeMReading implements FrameReading {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();

    @Override
    public ObjectNode request(Octets bytes) {
        return whole(bytes).map(ThreeMReading::asked).orElseGet(() -> wrong(problem(bytes)));
    }

    @Override
    public ObjectNode reply(Octets bytes, ObjectNode request) {
        return whole(bytes).map(ThreeMReading::told).orElseGet(() -> wrong(problem(bytes)));
    }

    @Override
    public Stream stream(Octets bytes) {
        return FrameStreams.taken(bytes, ThreeMFrame::next, frame -> List.of(frame.encode()));
    }

    private static Optional<ThreeMFrame> whole(Octets bytes) {
        return FrameStreams.whole(bytes, ThreeMFrame::next, frame -> List.of(frame.encode()));
    }

    private static String problem(Octets bytes) {
        if (bytes.length() < 3 || (bytes.at(0) & 0xFC) != 0xD4) return "start";
        return (bytes.at(1) << 8 | bytes.at(2)) == bytes.length() - 3 ? "crc" : "length";
    }

    private static ObjectNode asked(ThreeMFrame frame) {
        var body = frame.body();
        if (frame.start() == ThreeMFrame.PROBE) return node().put("cmd", SPACED.formatHex(body.toArray()) + " (probe)");
        var node = node().put("cmd", hex(body.at(0)));
        if (body.at(0) == 0xFE && body.length() == 3)
            return node.put("afi", hex(body.at(1))).put("options", hex(body.at(2)));
        if (body.length() < 9 || body.at(1) != 0xE0) {
            rest(node, "data", body, 1);
            return node;
        }
        node.put("uid", body.part(1, 9).hex());
        parameters(node, body.at(0), body.part(9, body.length()));
        return node;
    }

    private static void parameters(ObjectNode node, int command, Octets given) {
        switch (command) {
            case 0x09 -> rest(node, "afi", given, 0);
            case 0x0B -> rest(node, "dsfid", given, 0);
            case 0x02, 0x04, 0x05, 0x07, 0x08 -> {
                if (!given.isEmpty()) node.put("first", given.at(0));
                if (given.length() > 1) node.put("count", given.at(1));
                rest(node, "data", given, 3);
            }
            default -> rest(node, "data", given, 0);
        }
    }

    private static ObjectNode told(ThreeMFrame frame) {
        var body = frame.body();
        if (frame.start() == ThreeMFrame.PROBE) {
            var node = node().put(
                            "cmd",
                            SPACED.formatHex(body.part(0, Math.min(3, body.length()))
                                            .toArray()) + " (probe)");
            return body.length() == 7 ? node.put("version", dotted(body, 3)) : node;
        }
        var node = node().put("cmd", hex(body.at(0)));
        if (body.length() < 2) return node;
        node.put("error", hex(body.at(1)));
        if (body.at(1) == 0) done(node, body.at(0), body.part(2, body.length()));
        return node;
    }

    private static String dotted(Octets bytes, int at) {
        return "%d.%d.%d.%d".formatted(bytes.at(at), bytes.at(at + 1), bytes.at(at + 2), bytes.at(at + 3));
    }

    private static void done(ObjectNode node, int command, Octets data) {
        if (command == 0xFE) inventory(node, data);
        else if (command == 0x11 && data.length() == 4) node.put("version", dotted(data, 0));
        else if (data.length() >= 8) ofTag(node, command, data);
        else rest(node, "data", data, 0);
    }

    private static void inventory(ObjectNode node, Octets data) {
        if (data.length() < 3 || data.length() != 3 + 8 * data.at(2)) return;
        node.put("afi", hex(data.at(0))).put("options", hex(data.at(1)));
        var uids = new ArrayList<String>();
        for (int at = 3; at < data.length(); at += 8)
            uids.add(data.part(at, at + 8).hex());
        FrameReading.tags(node, uids);
    }

    private static void ofTag(ObjectNode node, int command, Octets data) {
        node.put("uid", data.part(0, 8).hex());
        var rest = data.part(8, data.length());
        switch (command) {
            case 0x0A -> rest(node, "afi", rest, 0);
            case 0x0F -> rest(node, "dsfid", rest, 0);
            case 0x04 -> {
                if (rest.length() == 1) node.put("blocks", rest.at(0));
            }
            case 0x02 -> memory(node, rest);
            default -> rest(node, "data", rest, 0);
        }
    }

    private static void memory(ObjectNode node, Octets rest) {
        int blocks = rest.isEmpty() ? 0 : rest.at(0);
        int width = blocks == 0 ? 0 : (rest.length() - 1) / blocks;
        if (width < 3 || rest.length() != 1 + blocks * width) return;
        node.put("blocks", blocks).put("blockSize", width - 2);
        var memory = Octets.NONE;
        var locks = node.putArray("locks");
        for (int at = 1; at < rest.length(); at += width) {
            locks.add(hex(rest.at(at + 1)));
            memory = memory.plus(rest.part(at + 2, at + width));
        }
        node.put("first", rest.at(1)).put("memory", memory.hex()).put("data", memory.hex());
    }
}
