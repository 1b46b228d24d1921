package org.fanzai.domain.policy;

/// What the opening calendar does to a due date counted in days.
public enum DueRule {
    /// Plain days; the calendar is ignored.
    DAYS("days"),
    /// Only open days count.
    CALENDAR("calendar"),
    /// Plain days, then the next open day.
    NEXT_OPEN_DAY("nextOpenDay"),
    /// Plain days; whole weeks that land on a day closed by exception move on by weeks.
    SAME_WEEKDAY("sameWeekday");

    private final String code;

    DueRule(String code) {
        this.code = code;
    }

    /// Throws `IllegalArgumentException` with a sentence when `code` names none.
    public static DueRule of(String code) {
        for (var rule : values()) if (rule.code.equals(code)) return rule;
        throw new IllegalArgumentException("one of days, calendar, nextOpenDay, sameWeekday");
    }
}
