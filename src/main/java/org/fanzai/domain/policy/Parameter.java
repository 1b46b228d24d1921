package org.fanzai.domain.policy;

import java.util.List;
import java.util.function.Function;

/// A parameter that policy rows may set: its name in files, and how its text is read. `parse` throws
/// `IllegalArgumentException` with a sentence that says what is expected.
public record Parameter<T>(String name, Function<String, T> parse) {
    public static final Parameter<LoanPeriod> LOAN_PERIOD = new Parameter<>("loanPeriod", LoanPeriod::of);
    public static final Parameter<DueRule> DUE_RULE = new Parameter<>("dueRule", DueRule::of);
    public static final Parameter<Limit> MAX_LOANS = new Parameter<>("maxLoans", Limit::of);
    public static final Parameter<Integer> RENEWALS = new Parameter<>("renewals", Parameter::number);
    public static final Parameter<LoanPeriod> RENEWAL_PERIOD = new Parameter<>("renewalPeriod", LoanPeriod::of);
    public static final Parameter<RenewalBase> RENEWAL_BASE = new Parameter<>("renewalBase", RenewalBase::of);
    public static final Parameter<Boolean> LENDABLE = new Parameter<>("lendable", Parameter::bool);

    /// Every parameter there is.
    public static final List<Parameter<?>> ALL =
            List.of(LOAN_PERIOD, DUE_RULE, MAX_LOANS, RENEWALS, RENEWAL_PERIOD, RENEWAL_BASE, LENDABLE);

    private static Integer number(String text) {
        if (text.matches("\\d{1,6}")) return Integer.valueOf(text);
        throw new IllegalArgumentException("a whole number from 0");
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("true or false");
        };
    }
}
