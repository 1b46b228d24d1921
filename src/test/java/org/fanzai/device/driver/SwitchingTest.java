package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fanzai.device.driver.Switching.Result;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

/// Security by AFI, by EAS and by both, read back, in virtual time.
class SwitchingTest {
    private static final TagUid UID = new TagUid("E0040150ABCD1234");
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final SecurityGoal BOTH_OFF = SecurityGoal.ofAfi(0xC2).and(SecurityGoal.ofEas(false));
    private static final SecurityGoal BOTH_ON = SecurityGoal.ofAfi(0x07).and(SecurityGoal.ofEas(true));

    private final SimulatedPad pad = new SimulatedPad(SimulatedPad.ALL, new PadDuty(true, true, 12));
    private final SimulatedTag tag =
            new SimulatedTag(UID, TagCodec.encode(TagContent.item("11223344", "DE-705"), 112), 0x07);

    @Test
    void switchesBothAndTellsWhatWasReadBack() {
        tag.eas = true;
        assertEquals(new Result.ReadBack(), switchTo(BOTH_OFF));
        assertEquals(0xC2, tag.afi);
        assertFalse(tag.eas);
        var seen = pad.present().getFirst();
        assertEquals(0xC2, seen.afi().orElseThrow());
        assertFalse(seen.eas().orElseThrow());
        assertEquals(new Result.ReadBack(), switchTo(BOTH_ON));
        assertTrue(tag.eas);
    }

    @Test
    void noAnswerOfAnAbsentTagLooksLikeEasThatIsOff() {
        tag.eas = true;
        put();
        pad.before = () -> {
            if (pad.sent.getLast() instanceof PadCommand.ReadEas) pad.tags.remove(UID);
        };
        pad.ask(new PadAsk.Switch(1, UID, SecurityGoal.ofEas(false)));
        pad.run(LONG);
        assertEquals(new Result.Gone(), pad.last(PadNews.Switched.class).result());
    }

    @Test
    void aTagWithoutEasIsReported() {
        tag.knowsEas = false;
        var failed = assertInstanceOf(Result.Failed.class, switchTo(BOTH_ON));
        assertTrue(failed.why().contains("not supported"), failed.why());
    }

    @Test
    void aLockedTagThatIsAlreadyRightIsRight() {
        tag.afiLocked = true;
        assertEquals(new Result.ReadBack(), switchTo(SecurityGoal.ofAfi(0x07)));
        var failed = assertInstanceOf(Result.Failed.class, switchTo(SecurityGoal.ofAfi(0xC2)));
        assertTrue(failed.why().contains("locked") && failed.why().contains("07"), failed.why());
    }

    @Test
    void takesTheFewestCommands() {
        put();
        int before = pad.sent.size();
        pad.ask(new PadAsk.Switch(1, UID, SecurityGoal.ofAfi(0xC2)));
        pad.run(Duration.ofMillis(50));
        var own = pad.sent.subList(before, pad.sent.size()).stream()
                .filter(command ->
                        !(command instanceof PadCommand.Inventory) && !(command instanceof PadCommand.ResetField))
                .toList();
        assertEquals(List.of(new PadCommand.WriteAfi(UID, 0xC2), new PadCommand.Inspect(UID)), own);
    }

    private Result switchTo(SecurityGoal goal) {
        put();
        pad.ask(new PadAsk.Switch(1, UID, goal));
        pad.run(LONG);
        return pad.last(PadNews.Switched.class).result();
    }

    private void put() {
        pad.put(tag);
        pad.run(LONG);
        assertEquals(1, pad.present().size());
    }
}
