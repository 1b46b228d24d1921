package org.fanzai.domain.policy;

import java.time.LocalDate;

/// A day that loans are due on whatever their period (`EXACTLY`), at the latest (`BEFORE`) or at the earliest
/// (`AFTER`).
public record HardDue(LocalDate date, Rule rule) {
    public enum Rule {
        EXACTLY,
        BEFORE,
        AFTER
    }

    /// What [#of] reads again.
    public String text() {
        return date + " " + Scalars.word(rule);
    }

    /// From `2026-06-30 before`. Throws `IllegalArgumentException` with a sentence when it is none.
    static HardDue of(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("a day and a rule such as 2026-06-30 before");
        return new HardDue(Scalars.date(parts[0]), Scalars.oneOf(Rule.values()).apply(parts[1]));
    }
}
