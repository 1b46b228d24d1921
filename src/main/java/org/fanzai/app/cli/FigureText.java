package org.fanzai.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fanzai.app.bench.Figure;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark prints.
final class FigureText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FigureText() {}

    /// One JSON object: the figures of each part.
    static String object(int runs, Map<String, List<Figure>> results) {
        var node = JSON.createObjectNode().put("runs", runs);
        results.forEach((part, figures) -> {
            var list = node.putArray(part);
            for (var figure : figures) {
                var one = list.addObject()
                        .put("name", figure.name())
                        .put("unit", figure.unit())
                        .put("median", rounded(figure.median()))
                        .put("p95", rounded(figure.p95()));
                figure.goal().ifPresent(goal -> one.put("goal", goal).put("met", figure.met()));
            }
        });
        return node.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    static void table(Map<String, List<Figure>> results, PrintWriter out) {
        out.println(row("part", "", "median", "p95", ""));
        results.forEach((part, figures) -> {
            if (figures.isEmpty()) out.println(row(part, "can't be measured here", "", "", ""));
            for (var figure : figures)
                out.println(row(
                        part,
                        figure.name(),
                        number(figure.median()) + " " + figure.unit(),
                        number(figure.p95()) + " " + figure.unit(),
                        figure.goal().isEmpty()
                                ? ""
                                : (figure.met() ? "within " : "ABOVE ")
                                        + figure.goal().getAsDouble()));
        });
    }

    private static String row(String... cells) {
        var widths = new int[] {8, 34, 12, 12, 12};
        return IntStream.range(0, cells.length)
                .mapToObj(i -> ("%" + (i < 2 ? "-" : "") + widths[i] + "s").formatted(cells[i]))
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
