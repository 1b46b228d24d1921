package org.fanzai.app.cli;

import java.util.List;
import org.fanzai.domain.policy.Finding;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.PolicyRow;

/// A finding about a policy in words, and where in `library.yaml` it is: the keys to it from the root, places in a list
/// from 0.
final class FindingWords {
    private FindingWords() {}

    static List<String> place(Finding finding) {
        return switch (finding) {
            case Finding.LendsNothing(var category) -> List.of("categories", category);
            case Finding.NoPolicy _ -> List.of("policy");
            case Finding.UnknownName(int row, var _) -> row(row);
            case Finding.UnreachedRow(int row) -> row(row);
            case Finding.Overreach(int row, var parameter) -> row(row, parameter);
            case Finding.NoOpenDay _ -> List.of("calendar");
            case Finding.HardDueInPast(int row, var _) -> row(row, Parameter.HARD_DUE);
            case Finding.HalfAFine(int row, var missing) ->
                row(row, missing.equals(Parameter.FINE_EVERY) ? Parameter.FINE_AMOUNT : Parameter.FINE_EVERY);
            case Finding.NeitherFinedNorSuspended(var category, var _) ->
                List.of("categories", category, "suspendInsteadOfFine");
            case Finding.VacationEndsInItself(int vacation) -> List.of("vacations", "" + vacation, "due");
            case Finding.VacationEndsOnClosedDay(int vacation, var _, var _) ->
                List.of("vacations", "" + vacation, "due");
            case Finding.NoTimeToPickUp(int row) -> row(row, Parameter.PICKUP_DAYS);
            case Finding.NoWholeWeeks(int row, var parameter) -> row(row, parameter);
            case Finding.NeverExtends(int row, var because) -> row(row, because);
            case Finding.ExtendsOverdueOnly(int row) -> row(row, Parameter.RENEWAL_PERIOD);
            case Finding.TypeCycle(var type) -> List.of("itemTypes", type, "parent");
            case Finding.UnknownParent(var type, var _) -> List.of("itemTypes", type, "parent");
        };
    }

    static String sentence(Finding finding) {
        return switch (finding) {
            case Finding.LendsNothing(var category) -> category + " may borrow nothing at all";
            case Finding.NoPolicy(var category, var type, var branch, var missing) ->
                "nothing of " + type + " is lent to " + category + (branch.equals(PolicyRow.ANY) ? "" : " at " + branch)
                        + ": no row sets " + missing.name();
            case Finding.UnknownName(int _, var name) -> "the library has no " + name;
            case Finding.UnreachedRow _ -> "other rows set all that this one sets, wherever it would apply";
            case Finding.Overreach(int _, var parameter) ->
                "nobody reads this here: it depends on " + parameter.reach().words() + " only";
            case Finding.NoOpenDay(var branch) ->
                branch + " does not open within a year, and due dates need an open day";
            case Finding.HardDueInPast(int _, var hardDue) ->
                hardDue.date() + " is past" + (finding.contradiction() ? ": every loan would be overdue" : "");
            case Finding.HalfAFine(int _, var missing) -> "nobody is fined without " + missing.name();
            case Finding.NeitherFinedNorSuspended(var category, var type) ->
                category + " pays no fines, and no row suspends for " + type + ": set suspendPerUnit";
            case Finding.VacationEndsInItself _ -> "this day lies in the vacation";
            case Finding.VacationEndsOnClosedDay(int _, var branch, var due) -> branch + " is closed on " + due;
            case Finding.NoTimeToPickUp _ -> "a hold expires on the day on which it is ready";
            case Finding.NoWholeWeeks _ ->
                "no whole weeks: with sameWeekday a due date on a closed day moves by days, not to the same weekday";
            case Finding.NeverExtends _ -> "loans may be renewed, but with this no renewal gives a later date";
            case Finding.ExtendsOverdueOnly _ -> "with this a renewal gives a later date only to overdue loans";
            case Finding.TypeCycle(var type) -> type + " is its own ancestor";
            case Finding.UnknownParent(var _, var parent) -> parent + " is no item type here";
        };
    }

    private static List<String> row(int row) {
        return List.of("policy", "" + row);
    }

    private static List<String> row(int row, Parameter<?> parameter) {
        return List.of("policy", "" + row, parameter.name());
    }
}
