package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;
import static org.fanzai.app.vectors.FrameReading.wrong;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.AnyIdFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.anyid.AnyIdProtocol;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;
import tools.jackson.databind.node.ObjectNode;

/// AnyID, R321.
final class AnyIdReading implements FrameReading {
    @Override
    public ObjectNode request(Octets bytes) {
        return whole(bytes).map(AnyIdReading::asked).orElseGet(() -> wrong(problem(bytes)));
    }

    @Override
    public ObjectNode reply(Octets bytes, ObjectNode request) {
        return whole(bytes).map(AnyIdReading::told).orElseGet(() -> wrong(problem(bytes)));
    }

    @Override
    public Stream stream(Octets bytes) {
        return FrameStreams.taken(bytes, AnyIdFrame::next, frame -> List.of(frame.encode()));
    }

    private static Optional<AnyIdFrame> whole(Octets bytes) {
        return FrameStreams.whole(bytes, AnyIdFrame::next, frame -> List.of(frame.encode()));
    }

    private static String problem(Octets bytes) {
        if (bytes.length() < 3 || bytes.at(0) != 0x7E || bytes.at(1) != 0x55) return "start";
        return bytes.at(2) == bytes.length() - 3 ? "crc" : "length";
    }

    private static ObjectNode head(AnyIdFrame frame) {
        return node().put("src", "%04X".formatted(frame.source()))
                .put("dst", "%04X".formatted(frame.destination()))
                .put("cmd", hex(frame.command()));
    }

    private static ObjectNode asked(AnyIdFrame frame) {
        var node = head(frame);
        var given = frame.parameters();
        if (given.length() == 1) return node.put("mode", hex(given.at(0)));
        if (given.length() < 8 || frame.command() == 0x2F) {
            if (!given.isEmpty()) node.put("mode", hex(given.at(0)));
            rest(node, "data", given, 0);
            return node;
        }
        node.put("uid", Iso15693Request.uid(given, 0).hex());
        var more = given.part(8, given.length());
        switch (frame.command()) {
            case 0x24 -> rest(node, "afi", more, 0);
            case 0x26 -> rest(node, "dsfid", more, 0);
            case 0x22, 0x23, 0x2C -> {
                if (!more.isEmpty()) node.put("first", more.at(0)).put("block", more.at(0));
                if (more.length() > 1) node.put("count", more.at(1));
                rest(node, "data", more, 2);
            }
            default -> rest(node, "data", more, 0);
        }
        return node;
    }

    private static ObjectNode told(AnyIdFrame frame) {
        var node = head(frame);
        var data = frame.parameters();
        if (data.length() < 2) return node;
        switch (frame.command()) {
            case 0x11 -> tags(node, frame);
            case 0x28 -> details(node, frame, data);
            default -> flagged(node, frame.command(), data);
        }
        return node;
    }

    private static void tags(ObjectNode node, AnyIdFrame frame) {
        var answer = new AnyIdProtocol(0).answer(new PadCommand.Inventory(false), frame);
        if (!(answer instanceof PadAnswer.Tags told)) return;
        var uids = new ArrayList<String>();
        told.tags().forEach(tag -> uids.add(tag.uid().hex()));
        FrameReading.tags(node, uids);
        int left = frame.parameters().at(frame.parameters().length() - 2);
        node.put("remaining", left).put("more", told.more());
    }

    private static void details(ObjectNode node, AnyIdFrame frame, Octets data) {
        node.put("result", hex(data.at(0))).put("flag", hex(data.at(0))).put("error", hex(data.at(1)));
        var any = new PadCommand.Inspect(new TagUid("E000000000000000"));
        if (!(new AnyIdProtocol(0).answer(any, frame) instanceof PadAnswer.Details told)) return;
        node.put("dsfid", hex(told.dsfid())).put("afi", hex(told.afi()));
        told.blocks().ifPresent(blocks -> node.put("blocks", blocks));
        told.blockSize().ifPresent(size -> node.put("blockSize", size));
    }

    /// Data, a flag, the kind of failure.
    private static void flagged(ObjectNode node, int command, Octets data) {
        int end = data.length() - 2;
        node.put("result", hex(data.at(end))).put("flag", hex(data.at(end))).put("error", hex(data.at(end + 1)));
        if (end == 0) return;
        node.put("data", data.part(0, end).hex());
        if (command == 0x22) node.put("memory", data.part(0, end).hex()).put("blocks", end / 4);
        if (command == 0xF7) {
            var text = new String(data.part(0, end).toArray(), StandardCharsets.US_ASCII);
            node.put("version", text.replaceAll("[^ -~]+", " ").strip());
        }
    }
}
