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
import org.fanzai.ui.fx.ReasonPlaces;
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
        return texts.text(key(reason), ReasonPlaces.of(reason, this::date));
    }

    /// All reasons; the desk must not discover them one by one.
    String reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining(language() == Language.ZH ? "" : " "));
    }

    /// A restriction without an end and a debt without a limit have less to name.
    private static String key(Reason reason) {
        var data = reason.data();
        if (reason.code() == ReasonCode.PATRON_RESTRICTED && "none".equals(data.get("until")))
            return "reason.desk.patronRestrictedForGood";
        if (reason.code() == ReasonCode.DEBT && data.getOrDefault("limit", "").isEmpty()) return "reason.desk.anyDebt";
        return key(reason.code());
    }

    private static String key(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_ITEM -> "reason.desk.unknownItem";
            case UNKNOWN_PATRON -> "reason.desk.unknownPatron";
            case CARD_INACTIVE -> "reason.desk.cardInactive";
            case CARD_LOST -> "reason.desk.cardLost";
            case ADDRESS_UNKNOWN -> "reason.desk.addressUnknown";
            case PATRON_EXPIRED -> "reason.desk.patronExpired";
            case PATRON_RESTRICTED -> "reason.desk.patronRestricted";
            case DEBT -> "reason.desk.debt";
            case OVERDUES -> "reason.desk.overdues";
            case TOO_MANY -> "reason.desk.tooMany";
            case TOO_MANY_TOTAL -> "reason.desk.tooManyTotal";
            case NOT_LENDABLE_TO_CATEGORY -> "reason.desk.notLendableToCategory";
            case NO_POLICY -> "reason.desk.noPolicy";
            case NOT_FOR_LOAN -> "reason.desk.notForLoan";
            case WITHDRAWN -> "reason.desk.withdrawn";
            case LOST -> "reason.desk.lost";
            case MISSING -> "reason.desk.missing";
            case ON_LOAN_TO_OTHER -> "reason.desk.onLoanToOther";
            case RETURN_ELSEWHERE -> "reason.desk.returnElsewhere";
            case RENEWAL -> "reason.desk.renewal";
            case NO_MORE_RENEWALS -> "reason.desk.noMoreRenewals";
            case HOLD_READY_FOR_OTHER -> "reason.desk.holdReadyForOther";
            case HOLD_FOR_OTHER -> "reason.desk.holdForOther";
            case IN_TRANSIT -> "reason.desk.inTransit";
            case BOOKED -> "reason.desk.booked";
            case BOOKED_SOON -> "reason.desk.bookedSoon";
            case OWN_BOOKING_EARLY -> "reason.desk.ownBookingEarly";
            case AGE -> "reason.desk.age";
            case MULTIPLE_COPIES -> "reason.desk.multipleCopies";
            case PARTS -> "reason.desk.parts";
            case MATERIALS -> "reason.desk.materials";
            case RENTAL -> "reason.desk.rental";
            case INVALID_DUE_DATE -> "reason.desk.invalidDueDate";
            case CLAIMED_RETURNED -> "reason.desk.claimedReturned";
            case STATISTICAL -> "reason.desk.statistical";
            case HIGH_DEMAND -> "reason.desk.highDemand";
            case DEPOSIT -> "reason.desk.deposit";
            case PROXY -> "reason.desk.proxy";
            case OVERFLOW -> "reason.desk.overflow";
            case NO_OPEN_DAY -> "reason.desk.noOpenDay";
            case STALE -> "reason.desk.stale";
            case OFFLINE_LIMIT -> "reason.desk.offlineLimit";
            case DATA_ERROR -> "reason.desk.dataError";
            case TOO_MANY_RENEWALS -> "reason.desk.tooManyRenewals";
            case TOO_MANY_UNSEEN -> "reason.desk.tooManyUnseen";
            case TOO_SOON -> "reason.desk.tooSoon";
            case ON_HOLD -> "reason.desk.onHold";
            case RECALLED -> "reason.desk.recalled";
            case OVERDUE -> "reason.desk.overdue";
            case ON_SITE -> "reason.desk.onSite";
            case NOT_ON_LOAN -> "reason.desk.notOnLoan";
            case WOULD_NOT_EXTEND -> "reason.desk.wouldNotExtend";
            case AUTO_TOO_SOON -> "reason.desk.autoTooSoon";
            case AUTO_TOO_LATE -> "reason.desk.autoTooLate";
            case WAS_LOST -> "reason.desk.wasLost";
            case WRONG_TRANSFER -> "reason.desk.wrongTransfer";
            case DUPLICATE_SCAN -> "reason.desk.duplicateScan";
            case HAS_LOANS -> "reason.desk.hasLoans";
            case OWES -> "reason.desk.owes";
            case ALREADY_HELD -> "reason.desk.alreadyHeld";
            case ALREADY_BORROWED -> "reason.desk.alreadyBorrowed";
            case TOO_MANY_HOLDS -> "reason.desk.tooManyHolds";
            case TOO_MANY_PER_TITLE -> "reason.desk.tooManyPerTitle";
            case TOO_MANY_PER_DAY -> "reason.desk.tooManyPerDay";
            case ON_SHELF -> "reason.desk.onShelf";
            case NOT_HOLDABLE -> "reason.desk.notHoldable";
            case NOT_ALLOWED_HERE -> "reason.desk.notAllowedHere";
            case DAMAGED -> "reason.desk.damaged";
            case NO_HOLD -> "reason.desk.noHold";
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

    /// The data of a reason hold days, local times and instants in ISO form.
    private String date(String iso) {
        if (iso.isEmpty()) return "";
        try {
            if (iso.endsWith("Z")) return texts.day(LocalDate.ofInstant(Instant.parse(iso), zone));
            return iso.contains("T") ? ReasonPlaces.shortDay(texts, iso) : texts.day(LocalDate.parse(iso));
        } catch (DateTimeParseException notDate) {
            return iso;
        }
    }
}
