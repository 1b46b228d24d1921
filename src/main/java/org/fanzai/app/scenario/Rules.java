package org.fanzai.app.scenario;

import java.util.List;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Settings;
import org.fanzai.support.yaml.Section;

/// Shim: reads the rules until the library file reads scenarios.
final class Rules {
    private Rules() {}

    static Policy policy(Section library, String revision) {
        for (var key : library.keys()) {
            var _ = library.has(key);
        }
        var zone = library.value("zone", java.time.ZoneId::of).orElse(java.time.ZoneId.of("Asia/Shanghai"));
        var branches = library.list("branches", text -> text);
        if (branches.isEmpty()) branches = List.of("MAIN");
        var types = new java.util.HashSet<>(java.util.Set.of("BOOK"));
        if (library.isMapping("itemTypes"))
            types.addAll(library.section("itemTypes").keys());
        var categories = new java.util.HashSet<>(java.util.Set.of("STUDENT"));
        if (library.isMapping("categories"))
            categories.addAll(library.section("categories").keys());
        var calendar = new org.fanzai.domain.policy.OpeningCalendar(
                java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), java.util.Map.of());
        var calendars = new java.util.HashMap<String, org.fanzai.domain.policy.OpeningCalendar>();
        for (var branch : branches) calendars.put(branch, calendar);
        var values = new java.util.HashMap<org.fanzai.domain.policy.Parameter<?>, Object>();
        values.put(org.fanzai.domain.policy.Parameter.LOAN_PERIOD, org.fanzai.domain.policy.LoanPeriod.of("14d"));
        values.put(org.fanzai.domain.policy.Parameter.MAX_LOANS, org.fanzai.domain.policy.Limit.of("unlimited"));
        values.put(org.fanzai.domain.policy.Parameter.RENEWALS, 2);
        return new Policy(
                revision, zone, branches, categories, types, calendars, List.of(new PolicyRow("*", "*", "*", values)));
    }

    static List<PolicyRow> rows(Section section, Policy policy) {
        var _ = section.has("policy");
        return List.of();
    }

    static Settings settings(Section section) {
        var _ = section.has("settings");
        return Settings.DEFAULTS;
    }
}
