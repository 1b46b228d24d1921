package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

class LaidTest {
    private int count;

    @Test
    void partsOfOneItemAreOneThingWithItsMissingPartsNamed() {
        var laid = Laid.of(List.of(tag("B", 1, 1), tag("A", 3, 4), tag("A", 1, 4)));
        assertEquals(List.of("B", "A"), laid.stream().map(Laid::itemId).toList());
        assertTrue(laid.getFirst().whole());
        assertEquals(4, laid.getLast().parts());
        assertEquals(Set.of(2, 4), laid.getLast().missing());
        assertEquals(2, laid.getLast().tags().size());
        assertFalse(laid.getLast().whole());
    }

    @Test
    void aSetIsWholeWhenEachPartIsThereOnce() {
        assertTrue(Laid.of(List.of(tag("A", 2, 2), tag("A", 1, 2))).getFirst().whole());
        var twice = Laid.of(List.of(tag("A", 1, 2), tag("A", 1, 2))).getFirst();
        assertEquals(Set.of(1), twice.doubled());
        assertEquals(Set.of(2), twice.missing());
        assertEquals(
                Set.of(1),
                Laid.of(List.of(tag("A", 1, 1), tag("A", 1, 1))).getFirst().doubled());
    }

    @Test
    void totalsThatContradictEachOtherAreNoWholeSet() {
        var laid = Laid.of(List.of(tag("A", 1, 2), tag("A", 2, 3))).getFirst();
        assertTrue(laid.contradictory());
        assertEquals(3, laid.parts());
        assertFalse(laid.whole());
    }

    @Test
    void theSameNumberOfAnotherLibraryIsAnotherItem() {
        var other =
                new PadTag(new TagUid("E0040150ABCDFFFF"), new TagReading.Item("A", "DE-1", 1, 1), Security.SECURED);
        assertEquals(2, Laid.of(List.of(tag("A", 1, 1), other)).size());
    }

    @Test
    void swappedNumbersAreTurnedRoundAndWhatIsNoItemIsLeftOut() {
        var blank = new PadTag(new TagUid("E0040150ABCDFFFF"), new TagReading.Blank(), Security.UNKNOWN);
        var laid = Laid.of(List.of(tag("A", 3, 1), blank, tag("A", 0, 0)));
        assertEquals(1, laid.size());
        assertEquals(3, laid.getFirst().parts());
    }

    private PadTag tag(String item, int part, int parts) {
        return new PadTag(
                new TagUid("E0040150ABCD%04X".formatted(count++)),
                new TagReading.Item(item, "DE-705", part, parts),
                Security.SECURED);
    }
}
