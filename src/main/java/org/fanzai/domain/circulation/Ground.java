package org.fanzai.domain.circulation;

import org.fanzai.domain.policy.Parameter;

/// What is behind a reason, or behind a step of a due date.
public sealed interface Ground {
    /// A row of the policy.
    record Row(Resolution.Given given) implements Ground {}

    /// A parameter that no row sets.
    record Unset(Parameter<?> parameter) implements Ground {}

    record Setting(Resolution.Chosen chosen) implements Ground {}

    /// No rule, but how things are.
    record Known(Fact fact) implements Ground {}

    enum Fact {
        PATRON,
        CATEGORY,
        ACCOUNT,
        LOANS,
        ITEM,
        TITLE,
        LOAN,
        HOLDS,
        TRANSIT,
        BOOKINGS,
        CALENDAR,
        VACATIONS,
        REQUEST
    }
}
