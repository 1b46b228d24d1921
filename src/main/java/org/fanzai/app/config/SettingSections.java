package org.fanzai.app.config;

import static org.fanzai.app.config.Values.oneOf;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.NoticeRules;
import org.fanzai.domain.policy.OfflineRules;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.policy.Settings;
import org.fanzai.support.yaml.Section;

/// Reads the settings under `settings`.
final class SettingSections {
    private static final String ACCEPT = "accept";
    private static final String REFUSE = "refuse";

    private SettingSections() {}

    static Settings read(Section root) {
        var settings = Settings.DEFAULTS;
        try (var section = root.section("settings")) {
            for (var setting : Setting.ALL)
                if (section.has(setting.name())) settings = read(section, setting, settings);
        }
        return settings;
    }

    private static <T> Settings read(Section section, Setting<T> setting, Settings settings) {
        if (setting.equals(Setting.OFFLINE)) return settings.with(Setting.OFFLINE, offline(section));
        if (setting.equals(Setting.NOTICES)) return settings.with(Setting.NOTICES, notices(section));
        if (setting.equals(Setting.SELF_SERVICE_OVERRIDES)) return settings.with(overrides(section));
        return section.value(setting.name(), setting.parse())
                .map(value -> settings.with(setting, value))
                .orElse(settings);
    }

    private static Settings overrides(Section section) {
        var codes = Arrays.stream(ReasonCode.values()).map(Enum::name).toArray(String[]::new);
        var passed = new LinkedHashSet<>(section.list(Setting.SELF_SERVICE_OVERRIDES.name(), oneOf(codes)));
        return Settings.DEFAULTS.with(Setting.SELF_SERVICE_OVERRIDES, passed);
    }

    private static OfflineRules offline(Section root) {
        var standard = OfflineRules.STANDARD;
        try (var section = root.section(Setting.OFFLINE.name())) {
            return new OfflineRules(
                    section.value("maxItems", Scalars::number).orElse(standard.maxItems()),
                    accepts(section, "unknownPatron", standard.acceptUnknownPatron()),
                    accepts(section, "unknownItem", standard.acceptUnknownItem()),
                    section.value("maxItemsUnknownPatron", Scalars::number).orElse(standard.maxItemsUnknownPatron()),
                    section.value("staleAfter", LoanPeriod::of).orElse(standard.staleAfter()));
        }
    }

    private static NoticeRules notices(Section root) {
        var standard = NoticeRules.STANDARD;
        try (var section = root.section(Setting.NOTICES.name())) {
            return new NoticeRules(
                    days(section, "dueSoon", standard.dueSoon()),
                    section.has("overdue") ? section.list("overdue", Scalars::numberFromOne) : standard.overdue(),
                    days(section, "holdEnds", standard.holdEnds()));
        }
    }

    /// A number of days, or none.
    private static Optional<Integer> days(Section section, String key, Optional<Integer> standard) {
        if (!section.has(key)) return standard;
        return section.value(key, text -> text.equals("none") ? Optional.<Integer>empty() : Optional.of(number(text)))
                .orElse(standard);
    }

    private static Integer number(String text) {
        try {
            return Scalars.number(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + ", or none", wrong);
        }
    }

    private static boolean accepts(Section section, String key, boolean standard) {
        return section.value(key, oneOf(ACCEPT, REFUSE)).map(ACCEPT::equals).orElse(standard);
    }
}
