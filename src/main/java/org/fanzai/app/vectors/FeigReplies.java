package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;

import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.domain.shared.TagUid;
import tools.jackson.databind.node.ObjectNode;

/// What a FEIG reader answered. A frame alone does not say to what: then its data are of the first kind
/// that they fit.
final class FeigReplies {
    private static final FeigProtocol PROTOCOL = new FeigProtocol(255);
    private static final int DETAILS = 13;
    private static final int ISO_ERROR = 0x95;
    private static final int WRITE_ERROR = 0x03;

    private FeigReplies() {}

    static ObjectNode of(FeigFrame frame, ObjectNode request) {
        var node = node().put("adr", frame.address()).put("control", hex(frame.control()));
        if (frame.body().isEmpty()) return node;
        int status = frame.body().at(0);
        node.put("status", hex(status));
        var data = frame.body().part(1, frame.body().length());
        rest(node, "data", data, 0);
        if (status == ISO_ERROR && !data.isEmpty()) {
            node.put("isoError", hex(data.at(0)));
            if (data.length() > 1) node.put("address", data.at(1)).put("block", data.at(1));
        }
        if (status == WRITE_ERROR && !data.isEmpty())
            node.put("address", data.at(0)).put("block", data.at(0));
        if (frame.control() == 0xB1) node.put("eas", status == 0);
        if (frame.control() == 0x65) node.put("version", data.hex());
        if (frame.control() == 0xB0) host(node, frame, data, request.path("sub").asString(""));
        return node;
    }

    private static void host(ObjectNode node, FeigFrame frame, Octets data, String sub) {
        if (sub.isEmpty() || sub.equals("01"))
            if (PROTOCOL.answer(new PadCommand.Inventory(false), frame) instanceof PadAnswer.Tags tags) {
                tags(node, tags);
                if (!data.isEmpty() || !sub.isEmpty()) return;
            }
        if ((sub.isEmpty() || sub.equals("2B")) && data.length() == DETAILS) details(node, frame, data);
        else if (sub.isEmpty() || sub.equals("23")) memory(node, frame, data);
        else if (sub.equals("2C") && !data.isEmpty())
            node.put("locks", data.part(1, data.length()).hex());
    }

    private static void tags(ObjectNode node, PadAnswer.Tags tags) {
        node.put("count", tags.tags().size()).put("more", tags.more());
        var list = node.putArray("tags");
        for (var tag : tags.tags())
            list.addObject()
                    .put("trType", "03")
                    .put("dsfid", hex(tag.dsfid()))
                    .put("uid", tag.uid().hex());
    }

    private static void details(ObjectNode node, FeigFrame frame, Octets data) {
        var uid = TagUid.of(data.part(1, 9).toArray());
        if (!(PROTOCOL.answer(new PadCommand.Inspect(uid), frame) instanceof PadAnswer.Details told)) return;
        node.put("uid", uid.hex()).put("dsfid", hex(told.dsfid())).put("afi", hex(told.afi()));
        node.put("memSize", data.part(10, 12).hex()).put("icRef", hex(data.at(12)));
        told.blocks().ifPresent(blocks -> node.put("blocks", blocks));
        told.blockSize().ifPresent(size -> node.put("blockSize", size));
    }

    private static void memory(ObjectNode node, FeigFrame frame, Octets data) {
        var any = new PadCommand.Read(new TagUid("E000000000000000"), 0, 255);
        if (!(PROTOCOL.answer(any, frame) instanceof PadAnswer.Memory memory)) return;
        node.put("blocks", data.at(0)).put("blockSize", memory.blockSize());
        node.put("memory", memory.bytes().hex());
        node.put(
                "memoryAfterReversal",
                TagCodec.reverseBlocks(memory.bytes(), memory.blockSize()).hex());
        if (data.length() != 2 + data.at(0) * (memory.blockSize() + 1)) return;
        var locks = node.putArray("security");
        for (int block = 0; block < data.at(0); block++) locks.add(hex(data.at(2 + block * (memory.blockSize() + 1))));
    }
}
