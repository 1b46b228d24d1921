package org.fanzai.app.config;

import static org.fanzai.app.config.Values.name;
import static org.fanzai.app.config.Values.oneOf;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Settings;
import org.fanzai.support.yaml.Section;

/// Reads the schema of `library.yaml`, for a library and for the miniature libraries of scenarios. Problems go to the
/// section; what is returned is of use only when there are none. The caller closes the section.
public final class LibraryFile {
    private static final Hours USUAL = new Hours(LocalTime.of(8, 0), LocalTime.of(22, 0));
    private static final String CURRENCY = "CNY";

    private final Section root;
    private final String revision;

    private LibraryFile(Section root, String revision) {
        this.root = root;
        this.revision = revision;
    }

    /// A real library, which says everything itself. `revision` identifies this version of the rules.
    /// `place` tells where in the file a path is.
    static LibraryConfig read(Section root, String revision, Function<List<String>, String> place) {
        return new LibraryFile(root, revision).library(place);
    }

    /// The library of a scenario, with the defaults of one.
    public static Policy scenario(Section library, String revision) {
        return new LibraryFile(library, revision).miniature();
    }

    /// The rows under `policy` that are added to the rules of a library.
    public static List<PolicyRow> rows(Section section, Policy policy) {
        return new RowSections(
                        policy.branches(),
                        policy.categories().keySet(),
                        policy.itemTypes().keySet(),
                        false)
                .read(section);
    }

    /// The settings under `settings`, only those that stand there.
    public static Settings settings(Section section) {
        return SettingSections.read(section);
    }

    private LibraryConfig library(Function<List<String>, String> place) {
        var names = Kinds.names(root, "name", true);
        var zone = root.required("zone", Values::zone).orElse(ZoneId.of("UTC"));
        var currency = currency();
        var branches = root.list("branches", name());
        if (branches.isEmpty()) root.problem("branches", "at least one branch is expected here");
        var categories = Kinds.categories(root, true);
        var itemTypes = Kinds.itemTypes(root, true);
        root.value("basePolicy", oneOf("none")); // a real library has no other
        var rows = new RowSections(
                        branches,
                        categories.byCode().keySet(),
                        itemTypes.byCode().keySet(),
                        true)
                .read(root);
        var policy = policy(zone, branches, categories.byCode(), itemTypes.byCode(), Optional.empty(), rows);
        var rowPlaces = IntStream.range(0, rows.size())
                .mapToObj(row -> place.apply(List.of("policy", "" + row)))
                .toList();
        return new LibraryConfig(
                names,
                currency,
                policy,
                categories.names(),
                rowPlaces,
                TagRules.read(root),
                DeviceSections.security(root, SecurityRules.ISO_28560),
                BarcodeSections.read(root),
                ReceiptSections.read(root));
    }

    private Policy miniature() {
        Kinds.names(root, "name", false);
        currency();
        var zone = root.value("zone", Values::zone).orElse(ZoneId.of("Asia/Shanghai"));
        var named = root.list("branches", Values::branch);
        var branches = named.isEmpty() ? List.of("MAIN") : named;
        var categories = new HashMap<>(Map.of("STUDENT", Category.ORDINARY));
        categories.putAll(Kinds.categories(root, false).byCode());
        var itemTypes = new HashMap<>(Map.of("BOOK", ItemType.PLAIN));
        itemTypes.putAll(withParents(Kinds.itemTypes(root, false).byCode()));
        boolean withoutBase = root.value("basePolicy", oneOf("none")).isPresent();
        var rows = new ArrayList<>(withoutBase ? List.<PolicyRow>of() : List.of(base()));
        rows.addAll(new RowSections(branches, categories.keySet(), itemTypes.keySet(), false).read(root));
        return policy(zone, branches, categories, itemTypes, Optional.of(USUAL), rows);
    }

    private Policy policy(
            ZoneId zone,
            List<String> branches,
            Map<String, Category> categories,
            Map<String, ItemType> itemTypes,
            Optional<Hours> usual,
            List<PolicyRow> rows) {
        return new Policy(
                revision,
                zone,
                branches,
                categories,
                itemTypes,
                CalendarSections.calendars(root, branches, usual),
                rows,
                CalendarSections.vacations(root),
                settings(root));
    }

    private String currency() {
        return root.value("currency", oneOf(CURRENCY, "EUR", "USD", "GBP", "HKD", "TWD", "MOP", "JPY", "SGD"))
                .orElse(CURRENCY);
    }

    /// A parent that is only named is a type too.
    private static Map<String, ItemType> withParents(Map<String, ItemType> types) {
        var all = new HashMap<>(types);
        for (var type : types.values()) type.parent().ifPresent(parent -> all.putIfAbsent(parent, ItemType.PLAIN));
        return all;
    }

    /// What holds in a scenario unless it says otherwise.
    private static PolicyRow base() {
        var texts = Map.ofEntries(
                Map.entry(Parameter.LOAN_PERIOD, "14d"),
                Map.entry(Parameter.DUE_RULE, "nextOpenDay"),
                Map.entry(Parameter.HOURS_RULE, "ignore"),
                Map.entry(Parameter.MAX_LOANS, "unlimited"),
                Map.entry(Parameter.RENEWALS, "2"),
                Map.entry(Parameter.RENEWAL_BASE, "now"),
                Map.entry(Parameter.FINE_AMOUNT, "1.00"),
                Map.entry(Parameter.FINE_EVERY, "1d"),
                Map.entry(Parameter.FINE_CHARGE_AT, "end"),
                Map.entry(Parameter.SUSPEND_EVERY, "1"),
                Map.entry(Parameter.SUSPEND_MODE, "longest"),
                Map.entry(Parameter.HOLDS_FROM, "any"),
                Map.entry(Parameter.HOLDS_ON_SHELF, "yes"),
                Map.entry(Parameter.PICKUP_DAYS, "7"),
                Map.entry(Parameter.RETURNS_TO, "anywhere"),
                Map.entry(Parameter.LOST_RETURN, "refund"),
                Map.entry(Parameter.LOST_CHARGE, "price"));
        var values = new HashMap<Parameter<?>, Object>();
        texts.forEach(
                (parameter, text) -> values.put(parameter, parameter.parse().apply(text)));
        return new PolicyRow(PolicyRow.ANY, PolicyRow.ANY, PolicyRow.ANY, values);
    }
}
