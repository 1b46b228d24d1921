package org.fanzai.domain.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fanzai.domain.circulation.ReasonCode;
import org.junit.jupiter.api.Test;

/// The words of journals and tables: they are stored, so that none may change.
class OperationWordsTest {
    @Test
    void everyOutcomeIsFoundByItsWord() {
        var words = List.of("accepted", "renewed", "confirm", "refused");
        assertEquals(words, Arrays.stream(Outcome.values()).map(Outcome::code).toList());
        assertEquals(List.of(Outcome.values()), words.stream().map(Outcome::of).toList());
        assertThrows(IllegalArgumentException.class, () -> Outcome.of("Accepted"));
    }

    @Test
    void everyKindOfFeeIsFoundByItsWord() {
        var words = List.of("overdue", "lost", "processing", "rental", "manual");
        assertEquals(words, Arrays.stream(FeeKind.values()).map(FeeKind::code).toList());
        assertEquals(List.of(FeeKind.values()), words.stream().map(FeeKind::of).toList());
        assertThrows(IllegalArgumentException.class, () -> FeeKind.of("fine"));
    }

    @Test
    void aHashIsSixtyFourDigitsInLowerCase() {
        assertEquals("0".repeat(64), Hash.NONE.toString());
        Stream.of("", "0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64))
                .forEach(hex -> assertThrows(IllegalArgumentException.class, () -> new Hash(hex)));
    }

    @Test
    void aPermissionIsNamedAfterItsReason() {
        assertEquals("override.debt", Permission.toPass(ReasonCode.DEBT));
        assertEquals("override.hold-ready-for-other", Permission.toPass(ReasonCode.HOLD_READY_FOR_OTHER));
    }
}
