package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fanzai.device.driver.Behaviour.Act;
import org.fanzai.device.driver.Behaviour.Turn;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pad's table of states, step by step, without a clock.
class PadBehaviourTest {
    private static final TagUid TAG = new TagUid("E0040150ABCD1234");
    private static final FeigProtocol FEIG = new FeigProtocol(255);
    private static final long MILLI = 1_000_000L;

    private final PadBehaviour<FeigFrame> behaviour = new PadBehaviour<>(
            FEIG, PadTimes.of(286_458, Duration.ofMillis(600), Duration.ofMillis(5)), new PadDuty(true, false, 3));
    private long now = 1_000 * MILLI;
    private Turn<PadSession, PadNews> turn = behaviour.opened(now);
    private final List<PadNews> news = new ArrayList<>();

    @BeforeEach
    void answersTheProbe() {
        assertSent(new PadCommand.Probe());
        answer(0x65, "00 0001 04 00 5B 6000 08");
    }

    @Test
    void goesRoundResetInventoryReadInspectAndRests() {
        readOneTag();
        var tags = present();
        assertEquals(1, tags.size());
        assertEquals("11223344", tags.getFirst().content().orElseThrow().id());
        assertEquals(0x07, tags.getFirst().afi().orElseThrow());
        assertTrue(turn.acts().stream().noneMatch(act -> act instanceof Act.Write), "rests when nothing is new");
        wake();
        assertSent(new PadCommand.ResetField());
    }

    @Test
    void asksNothingMoreOfAKnownTag() {
        readOneTag();
        wake();
        answer(0x69, "00");
        answer(0xB0, "00 01 03 3E E0040150ABCD1234");
        assertTrue(turn.acts().stream().noneMatch(act -> act instanceof Act.Write));
    }

    @Test
    void aTagIsGoneAfterTheSilenceAndNotBefore() {
        readOneTag();
        now += 300 * MILLI;
        emptyRound();
        assertEquals(1, present().size());
        now += 301 * MILLI;
        emptyRound();
        assertEquals(0, present().size());
    }

    @Test
    void aUidThatOneInventoryMadeUpIsNotShown() {
        assertSent(new PadCommand.ResetField());
        answer(0x69, "00");
        answer(0xB0, "00 01 03 3E E0040150FFFFFFFF");
        answer(0xB0, "01"); // nobody answers to that number
        assertEquals(0, present().size());
        answer(0x69, "00");
        answer(0xB0, "01");
        assertEquals(0, present().size());
    }

    @Test
    void aSwitchGoesBeforeEverythingElseAndIsReadBack() {
        readOneTag();
        apply(behaviour.asked(turn.session(), new PadAsk.Switch(7, TAG, SecurityGoal.ofAfi(0xC2)), now));
        assertSent(new PadCommand.WriteAfi(TAG, 0xC2));
        answer(0xB0, "00");
        assertSent(new PadCommand.Inspect(TAG));
        answer(0xB0, "00 3E E0040150ABCD1234 C2 031B01");
        assertEquals(new PadNews.Switched(7, new Switching.Result.ReadBack()), lastSwitch());
        assertEquals(0xC2, present().getFirst().afi().orElseThrow());
    }

    @Test
    void aSwitchThatReadsBackWronglyIsTriedAgainThenFails() {
        readOneTag();
        apply(behaviour.asked(turn.session(), new PadAsk.Switch(7, TAG, SecurityGoal.ofAfi(0xC2)), now));
        for (int attempt = 0; attempt < 5; attempt++) {
            while (awaiting().errand() == 0) emptyAnswer();
            answer(0xB0, "00");
            answer(0xB0, "00 3E E0040150ABCD1234 07 031B01");
            now += 50 * MILLI;
        }
        var failed =
                assertInstanceOf(Switching.Result.Failed.class, lastSwitch().result());
        assertTrue(failed.why().contains("07"));
    }

    @Test
    void threeSilencesLoseTheReaderButNotThePort() {
        readOneTag();
        apply(behaviour.asked(turn.session(), new PadAsk.Switch(7, TAG, SecurityGoal.ofAfi(0xC2)), now));
        for (int i = 0; i < 6 && news.stream().noneMatch(PadNews.Lost.class::isInstance); i++) wake();
        assertInstanceOf(PadNews.Lost.class, news.getLast());
        assertInstanceOf(Switching.Result.Failed.class, lastSwitch().result());
        assertTrue(now <= 2_000 * MILLI, "within a second");
        wake();
        assertSent(new PadCommand.Probe());
    }

    @Test
    void noBytesWhateverMakeItFail() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 3000; run++) {
            var bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            if (bytes.length > 3 && random.nextBoolean()) {
                int control = new int[] {0xB0, 0x65, 0x69}[random.nextInt(3)];
                apply(behaviour.received(turn.session(), new FeigFrame(0, control, Octets.of(bytes)).encode(), now));
            } else apply(behaviour.received(turn.session(), Octets.of(bytes), now));
            if (random.nextInt(5) == 0) wake();
        }
    }

    private void readOneTag() {
        assertSent(new PadCommand.ResetField());
        answer(0x69, "00");
        assertSent(new PadCommand.Inventory(false));
        answer(0xB0, "00 01 03 3E E0040150ABCD1234");
        assertSent(new PadCommand.Read(TAG, 0, 8));
        var memory = Octets.of(TagCodec.encode(TagContent.item("11223344", "DE-705"), 32));
        var body = Octets.hex("000804");
        for (int block = 0; block < 8; block++)
            body = body.plus(Octets.ofInts(0)).plus(TagCodec.reverseBlocks(memory.part(4 * block, 4 * block + 4), 4));
        answer(0xB0, body.hex());
        assertSent(new PadCommand.Inspect(TAG));
        answer(0xB0, "00 3E E0040150ABCD1234 07 031B01");
    }

    private void emptyRound() {
        wake();
        answer(0x69, "00");
        answer(0xB0, "01");
    }

    private void emptyAnswer() {
        if (!(turn.session().talk().phase() instanceof Talk.Phase.Awaiting)) wake();
        switch (awaiting().command()) {
            case PadCommand.ResetField _ -> answer(0x69, "00");
            case PadCommand.Inventory _ -> answer(0xB0, "00 01 03 3E E0040150ABCD1234");
            default -> {}
        }
        if (!(turn.session().talk().phase() instanceof Talk.Phase.Awaiting)) wake();
    }

    private Talk.Phase.Awaiting awaiting() {
        if (!(turn.session().talk().phase() instanceof Talk.Phase.Awaiting)) wake();
        return (Talk.Phase.Awaiting) turn.session().talk().phase();
    }

    private void wake() {
        now = Math.max(now, behaviour.wakeAt(turn.session()).orElseThrow());
        apply(behaviour.woke(turn.session(), now));
    }

    private void answer(int control, String body) {
        apply(behaviour.received(
                turn.session(), new FeigFrame(0, control, Octets.hex(body.replace(" ", ""))).encode(), now));
    }

    private void apply(Turn<PadSession, PadNews> next) {
        turn = next;
        for (var act : next.acts()) if (act instanceof Act.Tell<PadNews>(var told)) news.add(told);
    }

    private void assertSent(PadCommand command) {
        assertTrue(turn.acts().contains(new Act.Write<PadNews>(FEIG.request(command))), "not sent: " + command);
    }

    private List<PadNews.Sighted> present() {
        return news.reversed().stream()
                .filter(PadNews.Present.class::isInstance)
                .map(told -> ((PadNews.Present) told).tags())
                .findFirst()
                .orElseThrow();
    }

    private PadNews.Switched lastSwitch() {
        return news.reversed().stream()
                .filter(PadNews.Switched.class::isInstance)
                .map(PadNews.Switched.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
