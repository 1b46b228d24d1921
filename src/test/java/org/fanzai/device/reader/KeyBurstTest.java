package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyBurstTest {
    private static final long MILLI = 1_000_000;

    private KeyBurst burst = KeyBurst.none(KeyBurst.Settings.USUAL);
    private long now = 40 * MILLI;

    private void type(String text, int gapMillis) {
        for (int i = 0; i < text.length(); i++) {
            now += gapMillis * MILLI;
            burst = burst.typed(text.charAt(i), now);
        }
    }

    private Optional<String> enter() {
        now += 3 * MILLI;
        var step = burst.ended(now);
        burst = step.next();
        return step.scan();
    }

    @Test
    void aBurstThatEndsWithEnterIsAScan() {
        type("30234000517861", 3);
        assertEquals(Optional.of("30234000517861"), enter());
        assertEquals(Optional.empty(), enter());
    }

    @Test
    void typingIsNot() {
        type("30234000517861", 90);
        assertEquals(Optional.empty(), enter());
        type("12345", 3);
        assertEquals(Optional.empty(), enter());
    }

    @Test
    void whatWasTypedBeforeIsNoPartOfIt() {
        type("abc", 90);
        now += 60 * MILLI;
        type("LIB2026A17", 8);
        assertEquals(Optional.of("LIB2026A17"), enter());
    }

    @Test
    void enterAfterAPauseIsAFingers() {
        type("30234000517861", 3);
        now += 60 * MILLI;
        assertEquals(Optional.empty(), enter());
    }

    @Test
    void aKeyThatIsHeldDownIsNoScanner() {
        type("7".repeat(40), 30);
        assertEquals(Optional.empty(), enter());
    }

    @Test
    void silenceEndsAScanOnlyWhereTheLibrarySaysSo() {
        type("30234000517861", 3);
        assertEquals(Optional.empty(), burst.silent(now + 300 * MILLI).scan());
        burst = KeyBurst.none(new KeyBurst.Settings(50, 6, 120));
        type("30234000517861", 3);
        assertEquals(Optional.empty(), burst.silent(now + 100 * MILLI).scan());
        assertEquals(
                Optional.of("30234000517861"), burst.silent(now + 120 * MILLI).scan());
    }

    @Test
    void twoScansInARowAreTwo() {
        var scans = new ArrayList<String>();
        for (var text : List.of("30234000517861", "]A0LIB17", "30234000517879")) {
            type(text, 2);
            enter().map(Scan::typed).map(Scan::text).ifPresent(scans::add);
        }
        assertEquals(List.of("30234000517861", "LIB17", "30234000517879"), scans);
    }

    @Test
    void doesNotShowWhatWasTyped() {
        type("30234000517861", 3);
        assertFalse(burst.toString().contains("3023"));
    }
}
