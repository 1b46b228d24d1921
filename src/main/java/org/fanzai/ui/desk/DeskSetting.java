package org.fanzai.ui.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.domain.barcode.BarcodeRules;
import org.fanzai.domain.barcode.CodeReader;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.ui.fx.Language;

/// Where and when a desk stands and who sits there. `library` and `station` are names by language (`zh`, `en`),
/// `categories` those of each patron category (one that is missing is shown by its code); `limit` is how many loans a
/// patron may have in all; `codes` is what it makes of scans, `keyboard` how fast a scanner types.
public record DeskSetting(
        ZoneId zone,
        InstantSource clock,
        String user,
        Map<String, String> library,
        Map<String, String> station,
        Map<String, Map<String, String>> categories,
        Function<Patron, Optional<Limit>> limit,
        CodeReader codes,
        KeyBurst.Settings keyboard) {
    public DeskSetting {
        library = Map.copyOf(library);
        station = Map.copyOf(station);
        categories = Map.copyOf(categories);
    }

    /// Of a library that has no rules for its codes.
    public DeskSetting(
            ZoneId zone,
            InstantSource clock,
            String user,
            Map<String, String> library,
            Map<String, String> station,
            Map<String, Map<String, String>> categories,
            Function<Patron, Optional<Limit>> limit) {
        this(
                zone,
                clock,
                user,
                library,
                station,
                categories,
                limit,
                new CodeReader(BarcodeRules.CONVENTION, Optional.empty(), clock),
                KeyBurst.Settings.USUAL);
    }

    /// A `limit` by the policy of a branch: what it sets for all item types together.
    public static Function<Patron, Optional<Limit>> limits(Policy policy, String branch) {
        return patron -> policy.value(Parameter.MAX_LOANS, new Scope(branch, patron.category(), PolicyRow.ANY));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    String libraryName(Language language) {
        return name(library, language, "");
    }

    String stationName(Language language) {
        return name(station, language, "");
    }

    String categoryName(Patron patron, Language language) {
        return name(categories.getOrDefault(patron.category(), Map.of()), language, patron.category());
    }

    private static String name(Map<String, String> names, Language language, String otherwise) {
        var any = names.values().stream().findFirst().orElse(otherwise);
        return names.getOrDefault(language.locale().getLanguage(), any);
    }
}
