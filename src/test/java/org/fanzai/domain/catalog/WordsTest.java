package org.fanzai.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fanzai.domain.Sample;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;

/// The words of files and tables: they are stored, so that none may change.
class WordsTest {
    @Test
    void everyConditionIsFoundByItsWord() {
        var words = List.of("available", "notForLoan", "damaged", "missing", "lost", "onOrder", "withdrawn");
        assertEquals(
                words, Arrays.stream(Condition.values()).map(Condition::code).toList());
        assertEquals(
                List.of(Condition.values()), words.stream().map(Condition::of).toList());
        assertThrows(IllegalArgumentException.class, () -> Condition.of("Lost"));
    }

    @Test
    void everyStateHasItsWord() {
        var card = new CardNumber("P1");
        var states = Stream.of(
                new ItemState.OnShelf(),
                new ItemState.OnLoan(card, Sample.NOW),
                new ItemState.OnHoldShelf(card),
                new ItemState.InTransit("EAST"));
        assertEquals(
                List.of("available", "onLoan", "onHoldShelf", "inTransit"),
                states.map(ItemState::code).toList());
    }
}
