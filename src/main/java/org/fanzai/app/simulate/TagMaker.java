package org.fanzai.app.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;

/// The tag that a line `put` describes.
final class TagMaker {
    static final String[] KEYS = {
        "item",
        "uid",
        "model",
        "owner",
        "part",
        "parts",
        "usage",
        "afi",
        "eas",
        "dsfid",
        "hex",
        "size",
        "blockSize",
        "locked",
        "afiLocked",
        "password"
    };
    private static final Map<String, String> MODELS =
            Map.of("28560-3", TagContent.DANISH, "danish", TagContent.DANISH, "28560-2", TagContent.ISO_28560_2);
    private static final int SECURED = 0x07;
    private static final int DANISH_DSFID = 0x3E;

    private TagMaker() {}

    static VirtualTag of(ScriptLine line) {
        line.allows(KEYS);
        if (line.has("item") && line.has("hex"))
            throw new IllegalArgumentException("a tag has either an \"item\" or the bytes \"hex\"");
        var memory = memory(line);
        boolean item = line.has("item");
        var tag = new VirtualTag(
                uid(line, memory),
                line.octet("dsfid", item ? dsfid(line) : 0),
                line.octet("afi", item ? SECURED : 0),
                memory.toArray(),
                line.number("blockSize", 4, 1, 32));
        tag.setEas(line.flag("eas", false));
        for (int block : line.numbers("locked")) tag.lockBlock(block);
        if (line.flag("afiLocked", false)) tag.lockAfi();
        if (line.has("password")) tag.protect(line.bytes("password"));
        return tag;
    }

    /// Whether the tag is one of this item.
    static boolean says(VirtualTag tag, String item) {
        var memory = Octets.of(tag.memory());
        var said = TagCodec.decode(memory, tag.blockSize(), OptionalInt.of(tag.dsfid()), OptionalInt.empty());
        return !item.isEmpty() && said.id().equals(item);
    }

    private static int dsfid(ScriptLine line) {
        return model(line).equals(TagContent.DANISH) ? DANISH_DSFID : 0x06;
    }

    private static String model(ScriptLine line) {
        var name = line.text("model", TagContent.DANISH);
        return MODELS.getOrDefault(name, name);
    }

    /// In address order. Without item and bytes the tag is blank.
    private static Octets memory(ScriptLine line) {
        if (line.has("hex")) return line.bytes("hex");
        int size = line.number("size", 112, 8, 8192);
        if (!line.has("item")) return Octets.of(new byte[size]);
        var content = TagContent.item(model(line), line.text("item"), line.text("owner", ""))
                .asPart(line.number("part", 1, 1, 255), line.number("parts", 1, 1, 255))
                .usedAs(line.number("usage", 1, 0, 15));
        return Octets.of(TagCodec.encode(content, size));
    }

    /// Without a number of its own, one that follows from what the tag says.
    private static TagUid uid(ScriptLine line, Octets memory) {
        if (line.has("uid")) return new TagUid(line.text("uid"));
        var crc = new CRC32();
        crc.update(memory.toArray());
        crc.update(line.text("item", "").getBytes(StandardCharsets.UTF_8));
        return new TagUid("E0040150%08X".formatted(crc.getValue()));
    }
}
