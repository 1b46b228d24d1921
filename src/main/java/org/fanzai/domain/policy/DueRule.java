package org.fanzai.domain.policy;

/// What the opening calendar does to a due date counted in days.
public enum DueRule {
    /// Plain days; the calendar is ignored.
    DAYS,
    /// Only open days count.
    CALENDAR,
    /// Plain days, then the next open day.
    NEXT_OPEN_DAY,
    /// Plain days; whole weeks that land on a day closed by exception move on by weeks.
    SAME_WEEKDAY
}
