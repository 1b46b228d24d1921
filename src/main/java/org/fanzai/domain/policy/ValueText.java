package org.fanzai.domain.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Values of parameters and settings as text: what the parameter or setting reads again.
public final class ValueText {
    private ValueText() {}

    public static String of(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.map(ValueText::of).orElse("none");
            case LoanPeriod period -> period.text();
            case Limit limit -> limit.text();
            case HardDue hardDue -> hardDue.text();
            case HighDemand demand -> demand.text();
            case FineFirst first -> first.text();
            case LostCharge charge -> charge.text();
            case OfflineRules offline -> offline.text();
            case NoticeRules notices -> notices.text();
            case Enum<?> constant -> Scalars.word(constant);
            case BigDecimal number -> number.toPlainString();
            case Set<?> words -> words.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
            default -> value.toString(); // money, whole numbers, true and false
        };
    }
}
