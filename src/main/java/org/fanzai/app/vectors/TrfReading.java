package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.hex;
import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.rest;
import static org.fanzai.app.vectors.FrameReading.wrong;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanzai.device.frame.BracketText;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.TrfFrame;
import org.fanzai.domain.shared.TagUid;
import tools.jackson.databind.node.ObjectNode;

/// TI's TRF7970A board.
final class TrfReading implements FrameReading {
    private static final int UID_DIGITS = 16;

    @Override
    public ObjectNode request(Octets bytes) {
        var frame = FrameStreams.whole(bytes, TrfFrame::next, one -> List.of(one.encode()));
        return frame.map(TrfReading::asked).orElseGet(() -> wrong("length"));
    }

    private static ObjectNode asked(TrfFrame frame) {
        var given = frame.parameters();
        var node = node().put("cmd", hex(frame.command())).put("params", given.hex());
        if (frame.command() != 0x18 || given.length() < 2) return node;
        node.put("flags", hex(given.at(0))).put("command", hex(given.at(1)));
        boolean addressed = (given.at(0) & 0x20) != 0 && given.length() >= 10;
        if (addressed) uid(node, given.part(2, 10));
        return parameters(node, given.at(1), given.part(addressed ? 10 : 2, given.length()));
    }

    /// Written the way that people print it, or as it goes over the air.
    private static void uid(ObjectNode node, Octets bytes) {
        var turned = bytes.toArray();
        for (int i = 0; i < 8; i++) turned[i] = (byte) bytes.at(7 - i);
        node.put("uid", bytes.at(7) == 0xE0 ? TagUid.of(turned).hex() : bytes.hex());
    }

    private static ObjectNode parameters(ObjectNode node, int command, Octets given) {
        if (command == 0x27) rest(node, "afi", given, 0);
        boolean blocks = command >= 0x20 && command <= 0x24 && !given.isEmpty();
        if (blocks) node.put("first", given.at(0));
        if (command == 0x23 && given.length() == 2) node.put("count", given.at(1));
        if (command == 0x21) rest(node, "data", given, 1);
        return node;
    }

    @Override
    public ObjectNode reply(Octets bytes, ObjectNode request) {
        var text = BracketText.next(bytes.buffer(), true);
        if (text.isEmpty()) return wrong("no brackets");
        var node = node();
        var groups = node.putArray("groups");
        text.get().groups().forEach(groups::add);
        var uids = text.get().groups().stream()
                .filter(group -> group.length() == UID_DIGITS)
                .toList();
        FrameReading.tags(node, uids);
        if (uids.size() == 1) node.put("uid", uids.getFirst());
        node.put("collision", text.get().groups().contains("z"));
        var first = text.get().groups().getFirst();
        if (first.length() >= 2 && uids.isEmpty()) air(node, Octets.hex(first), request);
        return node;
    }

    private static void air(ObjectNode node, Octets answer, ObjectNode request) {
        node.put("flags", hex(answer.at(0)));
        if ((answer.at(0) & 1) != 0) rest(node, "error", answer, 1);
        else {
            node.put("error", "00");
            rest(node, "data", answer, 1);
            if (request.path("command").asString("").equals("23")) rest(node, "memory", answer, 1);
        }
    }

    @Override
    public Stream stream(Octets bytes) {
        var text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
        return text.contains("[") ? answers(bytes) : questions(bytes);
    }

    private static Stream questions(Octets bytes) {
        var taken = FrameStreams.taken(bytes, TrfFrame::next, frame -> List.of(frame.encode()));
        return new Stream(taken.frames().stream().map(TrfReading::ascii).toList(), taken.rest());
    }

    private static Stream answers(Octets bytes) {
        var taken = FrameStreams.taken(bytes, BracketText::next, frame -> List.of(written(frame)));
        return new Stream(taken.frames().stream().map(TrfReading::ascii).toList(), taken.rest());
    }

    private static Octets written(BracketText text) {
        return Octets.of(("[" + String.join("][", text.groups()) + "]").getBytes(StandardCharsets.US_ASCII));
    }

    private static String ascii(String hex) {
        return new String(Octets.hex(hex).toArray(), StandardCharsets.US_ASCII);
    }
}
