package org.fanzai.device.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.fanzai.app.tag.TagBlocks;
import org.fanzai.app.tag.TagJson;
import org.fanzai.app.tag.TagJsonReader;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.Compaction;
import org.fanzai.device.tag.Isil;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import tools.jackson.core.JacksonException;

/// What tags say, and what people write on them.
final class TagTargets {
    private static final int LARGE = 8192;

    private TagTargets() {}

    /// The first byte chooses DSFID and block size, the others are the tag's memory.
    static void image(byte[] bytes) {
        if (bytes.length == 0) return;
        var dsfid = OptionalInt.of((bytes[0] & 1) == 0 ? 0x06 : 0x00);
        int blockSize = (bytes[0] & 2) == 0 ? 4 : 8;
        var memory = Octets.of(Arrays.copyOfRange(bytes, 1, bytes.length));
        var content = TagCodec.decode(memory, blockSize, dsfid, OptionalInt.empty());
        var wanted = TagCodec.wanted(memory, blockSize, dsfid);
        assertTrue(wanted.isEmpty() || wanted.getAsInt() > memory.length(), "more is wanted than there is");
        assertFalse(content.verified() && content.damaged());
        var json = TagJson.write(content, memory, new TagBlocks(blockSize, "l.w"));
        assertEquals(content.model(), json.path("model").asString());
        if (content.verified() && !content.id().isEmpty()) writeAgain(content, blockSize);
    }

    /// What can be written says the same when it is read.
    private static void writeAgain(TagContent content, int blockSize) {
        byte[] written;
        try {
            written = TagCodec.encode(content, LARGE, blockSize);
        } catch (IllegalArgumentException refused) {
            return;
        }
        var dsfid = TagCodec.dsfid(content);
        var read = TagCodec.decode(Octets.of(written), blockSize, dsfid, OptionalInt.empty());
        assertEquals(content.id(), read.id());
        assertEquals(content.usageByte(), read.usageByte());
        assertTrue(read.verified() || !read.problems().isEmpty(), "what can be read in two ways says so");
        assertFalse(TagCodec.lockable(content, LARGE, blockSize).isEmpty());
    }

    static void compaction(Compaction scheme, byte[] bytes) {
        var text = scheme.decode(Octets.of(bytes));
        if (text.isEmpty()) return;
        try {
            assertEquals(text, scheme.decode(scheme.encode(text.get())));
        } catch (IllegalArgumentException tooShort) {
            assertTrue(text.get().length() < 8 || text.get().endsWith(" ") || scheme == Compaction.NUMERIC);
        }
    }

    static void isil(byte[] bytes) {
        var text = Isil.decode(Octets.of(bytes)).filter(some -> !some.isEmpty());
        if (text.isPresent()) assertEquals(text, Isil.decode(Isil.encode(text.get())));
        asText(bytes, some -> assertEquals(Optional.of(some), Isil.decode(Isil.encode(some))));
    }

    static void json(byte[] bytes) {
        asText(bytes, text -> {
            for (var content : TagJsonReader.read(text)) {
                var written = TagCodec.encode(content, LARGE);
                var read = TagCodec.decode(Octets.of(written), 4, TagCodec.dsfid(content), OptionalInt.empty());
                assertEquals(content.id(), read.id());
            }
        });
    }

    private static void asText(byte[] bytes, Consumer<String> reader) {
        try {
            reader.accept(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException | IllegalArgumentException refused) {
            // what is no tag is refused with a sentence
        }
    }
}
