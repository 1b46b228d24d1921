package org.fanzai.app.bench;

import java.util.Arrays;
import java.util.OptionalDouble;

/// One measured figure: the median and the 95th percentile of its samples in `unit`; `goal` is what the median should
/// not exceed.
public record Figure(String name, String unit, double median, double p95, OptionalDouble goal) {
    static Figure millis(String name, double... nanos) {
        var samples = Arrays.stream(nanos).map(n -> n / 1e6).toArray();
        return new Figure(name, "ms", median(samples), percentile(samples, 0.95), OptionalDouble.empty());
    }

    static Figure micros(String name, double... nanos) {
        var samples = Arrays.stream(nanos).map(n -> n / 1e3).toArray();
        return new Figure(name, "µs", median(samples), percentile(samples, 0.95), OptionalDouble.empty());
    }

    static Figure seconds(String name, double nanos) {
        return new Figure(name, "s", nanos / 1e9, nanos / 1e9, OptionalDouble.empty());
    }

    /// The same with a goal in its unit.
    Figure within(double goal) {
        return new Figure(name, unit, median, p95, OptionalDouble.of(goal));
    }

    /// A ratio that has a goal.
    static Figure ratio(String name, double goal, double... samples) {
        return new Figure(name, "x", median(samples), percentile(samples, 0.95), OptionalDouble.of(goal));
    }

    static double median(double... samples) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double percentile(double[] samples, double share) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    public boolean met() {
        return goal.isEmpty() || median <= goal.getAsDouble();
    }
}
