package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;
import static org.fanzai.app.vectors.FrameReading.wrong;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import tools.jackson.databind.node.ObjectNode;

/// FEIG ISO-Host.
final class FeigReading implements FrameReading {
    private static final int ADDRESSED = 1;

    @Override
    public ObjectNode request(Octets bytes) {
        return whole(bytes).map(FeigReading::asked).orElseGet(() -> wrong(problem(bytes)));
    }

    @Override
    public ObjectNode reply(Octets bytes, ObjectNode request) {
        return whole(bytes).map(frame -> FeigReplies.of(frame, request)).orElseGet(() -> wrong(problem(bytes)));
    }

    @Override
    public Stream stream(Octets bytes) {
        return FrameStreams.taken(bytes, FeigReading::next, FeigReading::encodings);
    }

    private static Optional<FeigFrame> next(ByteBuffer in, boolean silent) {
        return silent ? FeigFrame.afterSilence(in) : FeigFrame.next(in);
    }

    private static List<Octets> encodings(FeigFrame frame) {
        return List.of(frame.encodeAdvanced(), frame.encode());
    }

    private static Optional<FeigFrame> whole(Octets bytes) {
        return FrameStreams.whole(bytes, FeigReading::next, FeigReading::encodings);
    }

    private static String problem(Octets bytes) {
        boolean advanced = bytes.length() > 2 && bytes.at(0) == 2;
        int said = bytes.isEmpty() ? -1 : advanced ? bytes.at(1) << 8 | bytes.at(2) : bytes.at(0);
        return said == bytes.length() ? "crc" : "length";
    }

    private static ObjectNode asked(FeigFrame frame) {
        var body = frame.body();
        var node = node().put("adr", frame.address()).put("control", hex(frame.control()));
        switch (frame.control()) {
            case 0xB0 -> host(node, body);
            case 0xB1 -> custom(node, body);
            case 0x80, 0x81, 0x82, 0x83 -> {
                if (!body.isEmpty()) node.put("cfgAdr", hex(body.at(0)));
                rest(node, "data", body, 1);
            }
            case 0x66, 0x6A, 0xBF -> {
                if (!body.isEmpty()) node.put("mode", hex(body.at(0)));
                rest(node, "data", body, 1);
            }
            default -> rest(node, "data", body, 0);
        }
        return node;
    }

    private static void host(ObjectNode node, Octets body) {
        if (body.length() < 2) return;
        node.put("sub", hex(body.at(0))).put("mode", hex(body.at(1)));
        if (body.at(0) == 0x01) node.put("more", (body.at(1) & 0x80) != 0);
        boolean addressed = (body.at(1) & 7) == ADDRESSED && body.length() >= 10;
        if (addressed) node.put("uid", body.part(2, 10).hex());
        int at = addressed ? 10 : 2;
        if (body.at(0) != 0x01) parameters(node, body.at(0), body.part(at, body.length()));
    }

    private static void parameters(ObjectNode node, int command, Octets given) {
        switch (command) {
            case 0x27 -> rest(node, "afi", given, 0);
            case 0x29 -> rest(node, "dsfid", given, 0);
            case 0x22, 0x23, 0x24, 0x2C -> blocks(node, given);
            default -> rest(node, "data", given, 0);
        }
    }

    private static void blocks(ObjectNode node, Octets given) {
        if (given.length() < 2) return;
        node.put("first", given.at(0)).put("count", given.at(1));
        if (given.length() > 2) node.put("size", given.at(2));
        rest(node, "data", given, 3);
    }

    private static void custom(ObjectNode node, Octets body) {
        if (body.length() < 3) return;
        node.put("mfr", hex(body.at(0))).put("sub", hex(body.at(1))).put("mode", hex(body.at(2)));
        boolean addressed = (body.at(2) & 7) == ADDRESSED && body.length() >= 11;
        if (addressed) node.put("uid", body.part(3, 11).hex());
        rest(node, "data", body, addressed ? 11 : 3);
    }
}
