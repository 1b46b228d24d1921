package org.fanzai.domain.policy;

import java.time.LocalDate;

/// What is strange about a policy. Rows and vacations are named by their place in it, from 0.
public sealed interface Finding {
    /// No item of any type may be borrowed.
    record LendsNothing(String category) implements Finding {}

    /// Nothing of a type is lent to a category at a branch, or at any ([PolicyRow#ANY]), since no row sets this.
    record NoPolicy(String category, String type, String branch, Parameter<?> missing) implements Finding {}

    /// A row names what the library does not have.
    record UnknownName(int row, String name) implements Finding {}

    /// Other rows set all that this one sets, wherever it would apply.
    record UnreachedRow(int row) implements Finding {}

    /// A row sets a parameter that does not depend on all that the row names, so that nobody reads it.
    record Overreach(int row, Parameter<?> parameter) implements Finding {}

    /// The due rule needs an open day, and none comes within a year.
    record NoOpenDay(String branch) implements Finding {}

    record HardDueInPast(int row, HardDue hardDue) implements Finding {}

    /// An amount without a period, or a period without an amount: nobody is fined.
    record HalfAFine(int row, Parameter<?> missing) implements Finding {}

    /// Neither fined nor suspended.
    record NeitherFinedNorSuspended(String category, String type) implements Finding {}

    record VacationEndsInItself(int vacation) implements Finding {}

    record VacationEndsOnClosedDay(int vacation, String branch, LocalDate due) implements Finding {}

    record NoTimeToPickUp(int row) implements Finding {}

    /// The row's period is no whole weeks, so that the weekday does not stay the same.
    record NoWholeWeeks(int row, Parameter<LoanPeriod> parameter) implements Finding {}

    /// Loans may be renewed, but this row keeps every renewal from giving a later date.
    record NeverExtends(int row, Parameter<?> because) implements Finding {}

    /// A renewal gives a later date only to loans that are overdue.
    record ExtendsOverdueOnly(int row) implements Finding {}

    /// A type is its own ancestor.
    record TypeCycle(String type) implements Finding {}

    record UnknownParent(String type, String parent) implements Finding {}

    /// Whether the policy says two things that cannot both be; else it is only likely to be a mistake.
    default boolean contradiction() {
        return switch (this) {
            case UnknownName _,
                    Overreach _,
                    NoOpenDay _,
                    HalfAFine _,
                    NeitherFinedNorSuspended _,
                    VacationEndsInItself _,
                    NeverExtends _,
                    TypeCycle _,
                    UnknownParent _ -> true;
            case HardDueInPast(var _, var hardDue) -> hardDue.rule() == HardDue.Rule.EXACTLY;
            case LendsNothing _,
                    NoPolicy _,
                    UnreachedRow _,
                    VacationEndsOnClosedDay _,
                    NoTimeToPickUp _,
                    NoWholeWeeks _,
                    ExtendsOverdueOnly _ -> false;
        };
    }
}
