package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.OptionalInt;
import org.fanzai.domain.account.Compensation;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;

/// What an item and its title themselves say against a checkout.
final class ItemChecks {
    private ItemChecks() {}

    static void check(Copy copy, Asked asked, Findings findings) {
        var item = copy.item();
        if (!asked.policy().itemTypes().containsKey(item.type())) findings.refuse(DATA_ERROR);
        condition(item, asked, findings);
        parts(item, asked, findings);
        if (asked.facts().borrower().isPresent()) {
            age(copy.title(), asked.facts().borrower().get().patron(), asked, findings);
            multiple(copy, asked, findings);
        }
        rental(asked, findings);
    }

    /// How many of the parts that were counted are not there; nothing is missed where nobody counted.
    static int missing(Item item, OptionalInt present, Policy policy) {
        if (present.isEmpty() || !policy.setting(Setting.CHECK_PARTS)) return 0;
        return Math.max(0, item.make().parts() - present.getAsInt());
    }

    /// Whether the patron is of an age for the title; one whose birthday nobody knows is.
    static boolean isOfAge(Title title, Patron patron, LocalDate today) {
        var born = patron.particulars().born();
        return title.ageFrom() <= 0 || born.isEmpty() || years(born.get(), today) >= title.ageFrom();
    }

    /// The age that a title asks for, and the patron's.
    static Map<String, String> ages(Title title, Patron patron, LocalDate today) {
        var years =
                patron.particulars().born().map(born -> "" + years(born, today)).orElse("");
        return Map.of("limit", "" + title.ageFrom(), "have", years);
    }

    private static int years(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    private static void condition(Item item, Asked asked, Findings findings) {
        var policy = asked.policy();
        boolean lendable = policy.value(Parameter.LENDABLE, asked.scope()).orElse(true);
        switch (item.condition()) {
            case LOST -> findings.weigh(policy.setting(Setting.LOST_ITEMS), LOST);
            case MISSING -> findings.ask(MISSING);
            case WITHDRAWN -> findings.refuse(WITHDRAWN);
            case NOT_FOR_LOAN, ON_ORDER -> lendable = false;
            case AVAILABLE, DAMAGED -> {}
        }
        if (!lendable) findings.weigh(policy.setting(Setting.NOT_FOR_LOAN), NOT_FOR_LOAN);
    }

    private static void parts(Item item, Asked asked, Findings findings) {
        int missing = missing(item, asked.request().partsPresent(), asked.policy());
        if (missing > 0) findings.ask(PARTS, Map.of("missing", "" + missing));
        var materials = item.make().materials();
        if (!materials.isEmpty() && asked.policy().setting(Setting.CHECK_PARTS))
            findings.ask(MATERIALS, Map.of("missing", materials));
    }

    private static void age(Title title, Patron patron, Asked asked, Findings findings) {
        if (isOfAge(title, patron, asked.today())) return;
        var force = asked.policy().setting(Setting.AGE_RESTRICTION);
        findings.weigh(force, AGE, ages(title, patron, asked.today()));
    }

    /// Issues of a serial are not copies of one another.
    private static void multiple(Copy copy, Asked asked, Findings findings) {
        var item = copy.item();
        if (asked.own().isPresent() || copy.title().serial()) return;
        if (item.titleId().isEmpty() || asked.policy().type(item.type()).serial()) return;
        for (var loan : asked.loans())
            if (loan.titleId().equals(item.titleId()) && !loan.item().equals(item.barcode())) {
                findings.weigh(asked.policy().setting(Setting.MULTIPLE_COPIES), MULTIPLE_COPIES);
                return;
            }
    }

    /// A reader alone is shown the fee first.
    private static void rental(Asked asked, Findings findings) {
        if (asked.request().via() != Via.KIOSK || asked.request().onSite() || asked.renews()) return;
        var fee = Compensation.rental(asked.policy(), asked.scope());
        if (fee.isPositive()) findings.ask(RENTAL, Map.of("amount", fee.toString()));
    }
}
