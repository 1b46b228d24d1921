package org.fanzai.domain.circulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reason with its data: numbers and dates that its text names, as text (dates in ISO form). The texts themselves
/// are in the resource bundles.
public record Reason(ReasonCode code, Map<String, String> data) {
    public Reason {
        data = Map.copyOf(data);
    }

    public Reason(ReasonCode code) {
        this(code, Map.of());
    }

    /// The one that a kiosk shows.
    public static Optional<Reason> main(List<Reason> reasons) {
        return reasons.stream().min(Comparator.comparing(Reason::code));
    }
}
