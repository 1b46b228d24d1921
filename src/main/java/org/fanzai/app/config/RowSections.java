package org.fanzai.app.config;

import static org.fanzai.app.config.Values.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.policy.FineFirst;
import org.fanzai.domain.policy.HardDue;
import org.fanzai.domain.policy.HighDemand;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.LostCharge;
import org.fanzai.domain.policy.LostCharge.Band;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.support.yaml.Section;

/// Reads policy rows, which may name what the library has. With `strict` a row must not set a parameter that does not
/// depend on what it names.
record RowSections(
        Collection<String> branches, Collection<String> categories, Collection<String> itemTypes, boolean strict) {
    /// The rows under `policy`.
    List<PolicyRow> read(Section root) {
        var rows = new ArrayList<PolicyRow>();
        for (var section : root.sections("policy")) {
            try (section) {
                rows.add(row(section));
            }
        }
        return rows;
    }

    private PolicyRow row(Section section) {
        var values = new HashMap<Parameter<?>, Object>();
        for (var parameter : Parameter.ALL) value(section, parameter).ifPresent(value -> values.put(parameter, value));
        var row = new PolicyRow(
                section.value("branch", known(branches, "branch")).orElse(PolicyRow.ANY),
                section.value("category", known(categories, "category")).orElse(PolicyRow.ANY),
                section.value("type", known(itemTypes, "item type")).orElse(PolicyRow.ANY),
                values);
        if (strict) refuseOverreach(section, row);
        return row;
    }

    private static void refuseOverreach(Section section, PolicyRow row) {
        for (var parameter : row.values().keySet())
            if (!parameter.reach().allows(row))
                section.problem(
                        parameter.name(), "this is set by " + parameter.reach().words() + " only; leave out the rest");
    }

    private static Optional<?> value(Section row, Parameter<?> parameter) {
        if (parameter.equals(Parameter.LOST_CHARGE) && row.isList(parameter.name())) return bands(row);
        if (!row.has(parameter.name())) return Optional.empty();
        if (parameter.equals(Parameter.HARD_DUE)) return hardDue(row);
        if (parameter.equals(Parameter.HIGH_DEMAND)) return highDemand(row);
        if (parameter.equals(Parameter.FINE_FIRST)) return fineFirst(row);
        return row.value(parameter.name(), parameter.parse());
    }

    private static Optional<HardDue> hardDue(Section row) {
        try (var section = row.section(Parameter.HARD_DUE.name())) {
            var date = section.required("date", Scalars::date);
            var rule = section.required("rule", Scalars.oneOf(HardDue.Rule.values()));
            return date.flatMap(day -> rule.map(how -> new HardDue(day, how)));
        }
    }

    private static Optional<HighDemand> highDemand(Section row) {
        try (var section = row.section(Parameter.HIGH_DEMAND.name())) {
            var holds = section.required("holds", Scalars::numberFromOne);
            var period = section.required("period", LoanPeriod::of);
            return holds.flatMap(number -> period.map(time -> new HighDemand(number, time)));
        }
    }

    private static Optional<FineFirst> fineFirst(Section row) {
        try (var section = row.section(Parameter.FINE_FIRST.name())) {
            var amount = section.required("amount", Scalars::money);
            var units = section.required("units", Scalars::numberFromOne);
            return amount.flatMap(money -> units.map(number -> new FineFirst(money, number)));
        }
    }

    private static Optional<LostCharge> bands(Section row) {
        var bands = new ArrayList<Band>();
        for (var section : row.sections(Parameter.LOST_CHARGE.name())) {
            try (section) {
                var until = section.value("publishedUntil", Scalars::number);
                section.required("times", Scalars::factor).ifPresent(times -> bands.add(new Band(until, times)));
            }
        }
        if (bands.isEmpty()) row.problem(Parameter.LOST_CHARGE.name(), "at least one band is expected here");
        return Optional.of(new LostCharge.Bands(bands));
    }
}
