package org.fanzai.ui.fx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.fanzai.domain.circulation.Reason;

/// What the text of a reason may name, in the order of its places: {0} the limit, {1} how many there are, {2} a day,
/// {3} an amount or what is missing, {4} a branch.
public final class ReasonPlaces {
    private ReasonPlaces() {}

    /// `day` words a day, a local time or an instant in ISO form.
    public static Object[] of(Reason reason, UnaryOperator<String> day) {
        return new Object[] {
            first(reason, "limit"),
            first(reason, "have"),
            day.apply(first(reason, "on", "until", "from", "earliest", "due")),
            first(reason, "owed", "amount", "missing"),
            first(reason, "to", "branch")
        };
    }

    /// 22 Dec; with its time where a local time is not midnight. What is neither a day nor a local time stays as it is.
    public static String shortDay(Texts texts, String iso) {
        try {
            if (!iso.contains("T")) return iso.isEmpty() ? "" : texts.shortDay(LocalDate.parse(iso));
            var at = LocalDateTime.parse(iso);
            var day = texts.shortDay(at.toLocalDate());
            return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + texts.time(at.toLocalTime());
        } catch (DateTimeParseException neither) {
            return iso;
        }
    }

    /// The value of the first of these keys that the reason has; empty when it has none.
    private static String first(Reason reason, String... keys) {
        for (var key : keys)
            if (reason.data().containsKey(key)) return reason.data().getOrDefault(key, "");
        return "";
    }
}
