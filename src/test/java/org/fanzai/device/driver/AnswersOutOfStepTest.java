package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

/// Readers that answer late, twice or never: no tag may ever get what another one says.
class AnswersOutOfStepTest {
    private static final int TAGS = 6;

    private final SimulatedPad pad = new SimulatedPad(SimulatedPad.ALL, new PadDuty(true, true, TAGS));

    @Test
    void everythingTwice() {
        pad.delays = _ -> List.of(0L, 0L);
        layDown();
        pad.run(Duration.ofSeconds(10));
        assertAllRead();
        for (int i = 0; i < TAGS; i++)
            pad.ask(new PadAsk.Switch(i + 1, uid(i), SecurityGoal.ofAfi(0x07).and(SecurityGoal.ofEas(true))));
        pad.run(Duration.ofSeconds(10));
        pad.tags.values().forEach(tag -> assertTrue(tag.eas && tag.afi == 0x07));
    }

    @Test
    void twiceLateOrNeverAtRandom() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        pad.delays = _ -> switch (random.nextInt(12)) {
            case 0 -> List.of(0L, 0L);
            case 1 -> List.of(millis(200 + random.nextInt(200)));
            case 2 -> List.of(0L, millis(random.nextInt(30)));
            case 3 -> List.of();
            default -> List.of(0L);
        };
        layDown();
        for (int second = 0; second < 600; second++) {
            pad.run(Duration.ofSeconds(1));
            assertNoMixture("seed " + seed);
            if (second % 7 == 0) pad.tags.remove(uid(second % TAGS));
            if (second % 7 == 3) layDown();
            pad.news.clear();
            pad.sent.clear();
        }
        pad.delays = _ -> List.of(0L);
        layDown();
        pad.run(Duration.ofSeconds(5));
        assertAllRead();
    }

    @Test
    void neverMeansLostAndLaterMeansBack() {
        layDown();
        pad.run(Duration.ofSeconds(2));
        pad.delays = _ -> List.of();
        pad.run(Duration.ofSeconds(1));
        assertInstanceOf(PadNews.Lost.class, pad.news.getLast());
        pad.delays = _ -> List.of(0L);
        pad.run(Duration.ofSeconds(2));
        assertAllRead();
    }

    @Test
    void anotherReaderInItsPlaceStartsWithNothingRemembered() {
        layDown();
        pad.run(Duration.ofSeconds(2));
        assertAllRead();
        var silent = new boolean[] {true};
        pad.delays = _ -> silent[0] ? List.of() : List.of(0L);
        pad.run(Duration.ofMillis(270)); // one silence: the reader is asked who it is
        pad.version = "2.0";
        pad.tags.clear();
        silent[0] = false;
        pad.run(Duration.ofMillis(700));
        var lost = pad.last(PadNews.Lost.class);
        assertTrue(lost.why().contains("another reader"), lost.why());
        pad.run(Duration.ofSeconds(1));
        assertEquals(List.of(), pad.present());
        assertEquals("2.0", pad.last(PadNews.Known.class).version());
    }

    @Test
    void tooManyTagsAreACrowd() {
        layDown();
        pad.run(Duration.ofSeconds(1));
        assertFalse(pad.last(PadNews.Present.class).crowded());
        pad.put(new SimulatedTag(uid(40), new byte[112], 0));
        pad.run(Duration.ofSeconds(1));
        assertTrue(pad.last(PadNews.Present.class).crowded());
        pad.tags.remove(uid(0));
        pad.run(Duration.ofSeconds(2));
        assertFalse(pad.last(PadNews.Present.class).crowded());
    }

    @Test
    void aTagThatIsSeenAndNeverAnswersIsACrowdToo() {
        layDown();
        pad.tags.remove(uid(0));
        Objects.requireNonNull(pad.tags.get(uid(1))).mute = true;
        pad.run(Duration.ofSeconds(2));
        assertTrue(pad.last(PadNews.Present.class).crowded());
        Objects.requireNonNull(pad.tags.get(uid(1))).mute = false;
        pad.run(Duration.ofSeconds(1));
        assertFalse(pad.last(PadNews.Present.class).crowded());
        assertEquals(TAGS - 1, pad.present().size());
    }

    private void layDown() {
        for (int i = 0; i < TAGS; i++) {
            var memory = TagCodec.encode(TagContent.item("1302000" + i, "DE-705"), 112);
            pad.tags.putIfAbsent(uid(i), new SimulatedTag(uid(i), memory, 0xC2));
        }
    }

    private void assertAllRead() {
        assertEquals(TAGS, pad.present().size());
        pad.present().forEach(tag -> assertTrue(tag.content().isPresent()));
        assertNoMixture("");
    }

    private void assertNoMixture(String seed) {
        for (var told : pad.news) {
            if (!(told instanceof PadNews.Present(var tags, var _))) continue;
            for (var tag : tags)
                tag.content().ifPresent(content -> {
                    int number = Integer.parseInt(tag.uid().hex().substring(12), 16);
                    assertEquals("1302000" + number, content.id(), seed);
                });
        }
    }

    private static long millis(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static TagUid uid(int number) {
        return new TagUid("E0040150ABCD%04X".formatted(number));
    }
}
