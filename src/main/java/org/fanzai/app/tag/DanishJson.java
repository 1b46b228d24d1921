package org.fanzai.app.tag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fanzai.device.frame.Crc16;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagContent;
import tools.jackson.databind.node.ObjectNode;

/// What only tags of the model ISO 28560-3 have: checksum and extension blocks as they stand.
final class DanishJson {
    private static final int BASIC = 34;
    private static final int CRC = 19;
    private static final int OWNER = 21;

    private DanishJson() {}

    /// `memory` in address order.
    static void write(ObjectNode node, TagContent content, Octets memory) {
        node.put("crcOk", content.crcOk());
        node.put("crcStored", "%04X".formatted(memory.at(CRC) | memory.at(CRC + 1) << 8));
        node.put("crcComputed", "%04X".formatted(crc(memory)));
        if (!content.crcOk())
            node.put("reason", "bad CRC, must not be accepted as a verified item; may be shown as doubtful");
        if (memory.at(3) == 1) node.put("idIn", "extension 1");
        if (content.part() > content.parts() && content.crcOk())
            node.put("warning", "part > parts: probably swapped; CRC is fine");
        if (memory.length() > BASIC && memory.at(BASIC) != 0) extensions(node, memory);
    }

    private static int crc(Octets memory) {
        var covered = ByteBuffer.allocate(BASIC - 2)
                .put(memory.part(0, CRC).buffer())
                .put(memory.part(OWNER, Math.min(BASIC, memory.length())).buffer());
        return Crc16.CCITT_FALSE.of(covered.rewind());
    }

    /// `[length][id, 2 bytes LSB first][xor][fields separated by 00]`.
    private static void extensions(ObjectNode node, Octets memory) {
        var blocks = node.putArray("ext");
        for (int at = BASIC, length; at < memory.length() && memory.at(at) != 0; at += length) {
            length = memory.at(at);
            if (length == 1) continue;
            var block = memory.part(at, Math.min(at + length, memory.length()));
            if (length < 4 || block.length() < length) {
                node.put("extError", "length");
                return;
            }
            if (xor(block) != 0) {
                node.put("extError", "checksum");
                return;
            }
            var fields =
                    blocks.addObject().put("id", block.at(1) | block.at(2) << 8).putArray("fields");
            var payload = new String(block.part(4, length).toArray(), StandardCharsets.UTF_8);
            for (var field : payload.split("\0", -1)) fields.add(field);
        }
    }

    private static int xor(Octets block) {
        int all = 0;
        for (int i = 0; i < block.length(); i++) all ^= block.at(i);
        return all;
    }
}
