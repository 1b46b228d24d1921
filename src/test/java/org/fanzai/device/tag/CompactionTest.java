package org.fanzai.device.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.fanzai.device.frame.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactionTest {
    @ParameterizedTest
    @CsvSource({
        "12, INTEGER",
        "9999999999999999999, INTEGER",
        "012, NUMERIC",
        "10000000000000000000, NUMERIC",
        "ABC, FIVE_BIT",
        "AB1C, SIX_BIT",
        "abcdefgh, SEVEN_BIT",
        "'AB1 cd e', SEVEN_BIT",
        "7, OCTETS",
        "BA, OCTETS",
        "'A1 ', OCTETS",
        "Zürich, OCTETS",
        "红楼梦, UTF8"
    })
    void choosesTheTightestThatHoldsTheText(String text, Compaction scheme) {
        assertEquals(scheme, Compaction.forText(text));
        assertEquals(Optional.of(text), scheme.decode(scheme.encode(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 012",
        "INTEGER, 12345678901234567890",
        "INTEGER, 1A",
        "NUMERIC, 1",
        "FIVE_BIT, AB",
        "FIVE_BIT, A-C",
        "SIX_BIT, ABC",
        "SIX_BIT, abcd",
        "SIX_BIT, 'ABCD '",
        "SEVEN_BIT, abcdefg",
        "SEVEN_BIT, zürichsee",
        "OCTETS, 红楼梦",
        "OCTETS, ''",
        "APPLICATION, ABC",
        "UTF8, ''"
    })
    void refusesWhatItCanNotHold(Compaction scheme, String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> scheme.encode(text));
        assertTrue(refusal.toString().contains(scheme.label()));
        assertTrue(text.length() < 3 || !refusal.toString().contains(text), "texts may be card numbers");
    }

    /// Filling other than the standard's, units that stand for no character, digits that are none.
    @ParameterizedTest
    @CsvSource({
        "FIVE_BIT, D6717B01",
        "FIVE_BIT, 00000000",
        "SIX_BIT, 510CF9CEF236CF79",
        "SEVEN_BIT, C38B1E4CB9B3E9FF",
        "NUMERIC, 2F56",
        "NUMERIC, FF",
        "INTEGER, 010000000000000000",
        "INTEGER, 05",
        "INTEGER, ''",
        "UTF8, C328"
    })
    void doesNotReadWhatNobodyPacked(Compaction scheme, String hex) {
        assertEquals(Optional.empty(), scheme.decode(Octets.hex(hex)));
    }

    @Test
    void whatIsPackedIsUnpacked() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 5000; run++) {
            int span = new int[] {10, 31, 64, 95, 0x2000}[random.nextInt(5)];
            var text = new StringBuilder();
            for (int i = 1 + random.nextInt(24); i > 0; i--) text.append((char) (start(span) + random.nextInt(span)));
            var scheme = Compaction.forText(text.toString());
            assertEquals(Optional.of(text.toString()), scheme.decode(scheme.encode(text.toString())), "seed " + seed);
        }
    }

    private static int start(int span) {
        return switch (span) {
            case 10 -> '0';
            case 31 -> 'A';
            case 0x2000 -> 0x4E00;
            default -> ' ';
        };
    }

    @Test
    void everyLibraryIdentifierIsUnpackedAsItWasPacked() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var characters = "ABCXYZabcxyz0123456789-:/";
        for (int run = 0; run < 5000; run++) {
            var text = new StringBuilder();
            for (int i = 1 + random.nextInt(16); i > 0; i--)
                text.append(characters.charAt(random.nextInt(characters.length())));
            assertEquals(Optional.of(text.toString()), Isil.decode(Isil.encode(text.toString())), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DE 705", "DE_705", "中国"})
    void refusesWhatNoLibraryIdentifierHas(String text) {
        assertThrows(IllegalArgumentException.class, () -> Isil.encode(text));
    }
}
