package org.fanzai.ui.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.support.ConfigTrouble;
import org.fanzai.support.DeviceTrouble;
import org.fanzai.support.LinkTrouble;
import org.fanzai.support.StorageTrouble;
import org.fanzai.support.Trouble;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;

/// Values of the domain in words for staff, in the present language.
final class DeskWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Texts texts;
    private final ZoneId zone;

    DeskWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /// One reason as a sentence with its numbers and dates.
    String reason(Reason reason) {
        var data = reason.data();
        return texts.text(
                key(reason.code()),
                data.getOrDefault("limit", ""),
                data.getOrDefault("have", ""),
                date(data.getOrDefault("on", data.getOrDefault("due", ""))));
    }

    /// All reasons; the desk must not discover them one by one.
    String reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining(language() == Language.ZH ? "" : " "));
    }

    private static String key(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_ITEM -> "reason.desk.unknownItem";
            case UNKNOWN_PATRON -> "reason.desk.unknownPatron";
            case CARD_INACTIVE -> "reason.desk.cardInactive";
            case PATRON_EXPIRED -> "reason.desk.patronExpired";
            case TOO_MANY -> "reason.desk.tooMany";
            case NOT_LENDABLE_TO_CATEGORY -> "reason.desk.notLendableToCategory";
            case NO_POLICY -> "reason.desk.noPolicy";
            case NOT_FOR_LOAN -> "reason.desk.notForLoan";
            case WITHDRAWN -> "reason.desk.withdrawn";
            case LOST -> "reason.desk.lost";
            case MISSING -> "reason.desk.missing";
            case ON_LOAN_TO_OTHER -> "reason.desk.onLoanToOther";
            case RENEWAL -> "reason.desk.renewal";
            case NO_MORE_RENEWALS -> "reason.desk.noMoreRenewals";
            case HOLD_READY_FOR_OTHER -> "reason.desk.holdReadyForOther";
            case NO_OPEN_DAY -> "reason.desk.noOpenDay";
            case TOO_MANY_RENEWALS -> "reason.desk.tooManyRenewals";
            case NOT_ON_LOAN -> "reason.desk.notOnLoan";
            case WOULD_NOT_EXTEND -> "reason.desk.wouldNotExtend";
            default -> "reason.desk.dataError";
        };
    }

    /// What failed and what to do next.
    String trouble(Trouble trouble) {
        return switch (trouble) {
            case StorageTrouble _ -> texts.text("desk.trouble.storage");
            case LinkTrouble _ -> texts.text("desk.trouble.link");
            case DeviceTrouble _ -> texts.text("desk.trouble.device");
            case ConfigTrouble _ -> texts.text("desk.trouble.config");
        };
    }

    /// 12-22, for columns.
    String day(Instant due) {
        return DAY.format(due.atZone(zone));
    }

    /// 周二, or the time of a loan that ends within the day.
    String dayDetail(Instant due) {
        var at = due.atZone(zone);
        return at.toLocalTime().isBefore(LAST_MINUTE) ? texts.time(at.toLocalTime()) : texts.weekday(at.getDayOfWeek());
    }

    /// 14:26.
    String time(Instant at) {
        return texts.time(at.atZone(zone).toLocalTime());
    }

    /// How many days later than `due` it is, 0 on its own day.
    long daysLate(Instant due, Instant now) {
        return Math.max(
                0,
                java.time.temporal.ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(due, zone), LocalDate.ofInstant(now, zone)));
    }

    private Language language() {
        return texts.language().get();
    }

    /// The data of a reason hold days and instants in ISO form.
    private String date(String iso) {
        if (iso.isEmpty()) return "";
        try {
            return texts.day(iso.contains("T") ? LocalDate.ofInstant(Instant.parse(iso), zone) : LocalDate.parse(iso));
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }
}
