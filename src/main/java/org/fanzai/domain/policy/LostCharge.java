package org.fanzai.domain.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a lost item costs: its price, or its price times a factor that depends on its age.
public sealed interface LostCharge {
    record Price() implements LostCharge {}

    /// The first band that the year of publication falls in counts.
    record Bands(List<Band> bands) implements LostCharge {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /// For items published until a year, that year included; empty: for all.
    record Band(Optional<Integer> publishedUntil, BigDecimal times) {
        String text() {
            return publishedUntil.map(year -> year + ":").orElse("") + times.toPlainString();
        }
    }

    /// What [#of] reads again.
    default String text() {
        return switch (this) {
            case Price() -> "price";
            case Bands(var bands) -> bands.stream().map(Band::text).collect(Collectors.joining(" "));
        };
    }

    /// From `price`, or from bands such as `2000:3 2`. Throws `IllegalArgumentException` with a sentence when it is
    /// neither.
    static LostCharge of(String text) {
        if (text.equals("price")) return new Price();
        var bands = new ArrayList<Band>();
        for (var part : text.split(" ", -1)) bands.add(band(part));
        return new Bands(bands);
    }

    private static Band band(String text) {
        int colon = text.indexOf(':');
        try {
            var times = Scalars.factor(text.substring(colon + 1));
            return new Band(
                    colon < 0 ? Optional.empty() : Optional.of(Scalars.number(text.substring(0, colon))), times);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("price, or a list of bands with times and publishedUntil", wrong);
        }
    }
}
