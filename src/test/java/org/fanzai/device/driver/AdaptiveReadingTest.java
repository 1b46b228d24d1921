package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

/// As few blocks as prove what a tag says, in virtual time.
class AdaptiveReadingTest {
    private final SimulatedPad pad = new SimulatedPad(SimulatedPad.ALL, PadDuty.USUAL);

    @Test
    void learnsHowMuchTheTagsOfALibraryNeed() {
        learn();
        put(9, TagContent.item("13020000000009", "DE-705"));
        pad.run(Duration.ofSeconds(1));
        assertEquals(List.of(new PadCommand.Read(uid(9), 0, 7)), reads());
    }

    @Test
    void aTagThatNeedsMoreIsReadOn() {
        learn();
        put(10, TagContent.item("13020000000010", "CN-110108-1"));
        pad.run(Duration.ofSeconds(1));
        var read = pad.present().getLast().content().orElseThrow();
        assertEquals("13020000000010", read.id());
        assertTrue(read.crcOk());
    }

    private void learn() {
        for (int i = 0; i < 4; i++) put(i, TagContent.item("1302000000000" + i, "DE-705"));
        pad.run(Duration.ofSeconds(1));
        pad.sent.clear();
    }

    private List<PadCommand> reads() {
        return pad.sent.stream().filter(PadCommand.Read.class::isInstance).toList();
    }

    private void put(int number, TagContent content) {
        var tag = new SimulatedTag(uid(number), TagCodec.encode(content, 112), 0x07);
        tag.dsfid = 0x3E;
        pad.put(tag);
    }

    private static TagUid uid(int number) {
        return new TagUid("E0040150ABCD%04X".formatted(number));
    }
}
