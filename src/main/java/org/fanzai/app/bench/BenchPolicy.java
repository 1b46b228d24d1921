package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Settings;

/// The rules of the sample configuration and more rows, so that there are about twenty.
final class BenchPolicy {
    static final String CATEGORY = "UNDERGRAD";
    static final String TYPE = "BOOK";

    /// Branch, category and type, and what such a row sets.
    private static final List<Map.Entry<String, String>> MORE = List.of(
            Map.entry("* * BOOK", "fineGrace 1 fineSkipsClosed true"),
            Map.entry("* POSTGRAD BOOK", "renewals 2 fineCapAtPrice true"),
            Map.entry("* UNDERGRAD BOOK", "renewals 2 fineCapAtPrice true"),
            Map.entry("* CHILD BOOK", "renewals 1"),
            Map.entry("* PUBLIC *", "loanPeriod 21d maxLoans 3"),
            Map.entry("* PUBLIC NEW", "loanPeriod 7d maxLoans 1"),
            Map.entry("MAIN * NEW", "pickupDays 3"),
            Map.entry("MAIN POSTGRAD *", "maxLoansTotal 18"),
            Map.entry("MAIN UNDERGRAD *", "maxLoansTotal 12"));

    private BenchPolicy() {}

    /// Uses `folder` for the file.
    static Policy in(Path folder) throws IOException {
        BenchStation.copy("library.yaml", folder);
        var sample = ConfigLoader.library(folder.resolve("library.yaml")).policy();
        var rows = new ArrayList<PolicyRow>();
        for (var row : MORE)
            rows.add(row(row.getKey().split(" ", -1), row.getValue().split(" ", -1)));
        return sample.published("bench", rows, Settings.DEFAULTS);
    }

    private static PolicyRow row(String[] scope, String[] words) {
        var values = new HashMap<Parameter<?>, Object>();
        for (int i = 0; i < words.length; i += 2) {
            var parameter = parameter(words[i]);
            values.put(parameter, parameter.parse().apply(words[i + 1]));
        }
        return new PolicyRow(scope[0], scope[1], scope[2], values);
    }

    private static Parameter<?> parameter(String name) {
        return Parameter.ALL.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
