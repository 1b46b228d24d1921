package org.fanzai.device.driver;

import java.util.Optional;
import java.util.OptionalInt;

/// What a gate is to find on a tag: an AFI, a state of the EAS bit, or both. What is empty is left alone.
public record SecurityGoal(OptionalInt afi, Optional<Boolean> eas) {
    public SecurityGoal {
        if (afi.isEmpty() && eas.isEmpty()) throw new IllegalArgumentException("a goal of nothing");
    }

    public static SecurityGoal ofAfi(int afi) {
        return new SecurityGoal(OptionalInt.of(afi), Optional.empty());
    }

    public static SecurityGoal ofEas(boolean on) {
        return new SecurityGoal(OptionalInt.empty(), Optional.of(on));
    }

    public SecurityGoal and(SecurityGoal other) {
        return new SecurityGoal(afi.isPresent() ? afi : other.afi, eas.isPresent() ? eas : other.eas);
    }
}
