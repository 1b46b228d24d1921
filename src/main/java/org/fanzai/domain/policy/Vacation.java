package org.fanzai.domain.policy;

import java.time.LocalDate;

/// Loans that would be due on a day from `from` to `to`, both included, are due on `due`.
public record Vacation(LocalDate from, LocalDate to, LocalDate due) {
    public Vacation {
        if (to.isBefore(from)) throw new IllegalArgumentException("a vacation ends after it begins");
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
