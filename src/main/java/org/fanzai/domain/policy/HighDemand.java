package org.fanzai.domain.policy;

/// With at least `holds` waiting holds of others on the title, a loan is due at most after `period`.
public record HighDemand(int holds, LoanPeriod period) {
    /// What [#of] reads again.
    public String text() {
        return holds + " " + period.text();
    }

    /// From `3 3d`. Throws `IllegalArgumentException` with a sentence when it is none.
    static HighDemand of(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("a number of holds and a duration such as 3 3d");
        return new HighDemand(Scalars.numberFromOne(parts[0]), LoanPeriod.of(parts[1]));
    }
}
