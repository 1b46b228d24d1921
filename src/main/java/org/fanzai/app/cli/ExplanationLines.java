package org.fanzai.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// An explanation, which comes as a JSON object, as lines for people.
final class ExplanationLines {
    private static final Map<String, String> OUTCOMES =
            Map.of("accepted", "lent", "renewed", "renewed", "confirm", "asks");

    private final List<String> lines = new ArrayList<>();

    private ExplanationLines() {}

    static List<String> of(JsonNode explanation) {
        var made = new ExplanationLines();
        made.rules(explanation);
        made.trial("at a desk", explanation.path("desk"));
        made.trial("at a kiosk", explanation.path("kiosk"));
        return made.lines;
    }

    private void rules(JsonNode explanation) {
        lines.add("policy revision " + text(explanation, "policyRevision"));
        lines.add("branch " + text(explanation, "branch") + ", category " + text(explanation, "category") + ", type "
                + text(explanation, "type"));
        lines.add("parameters");
        for (var given : explanation.path("parameters")) lines.add("  " + ground(given));
        lines.add("not set: does not apply");
        for (var parameter : explanation.path("unset")) lines.add("  " + parameter.asString());
        lines.add("settings that differ from their defaults");
        for (var chosen : explanation.path("settings")) lines.add("  " + ground(chosen));
    }

    private void trial(String where, JsonNode trial) {
        var outcome = text(trial, "outcome");
        var due = trial.has("due") ? ", due " + text(trial, "due") : "";
        lines.add("a checkout now " + where + ": " + OUTCOMES.getOrDefault(outcome, outcome) + due);
        for (var step : trial.path("steps"))
            lines.add("  due " + text(step, "due") + " " + spaced(text(step, "step")) + because(step));
        for (var reason : trial.path("reasons")) reason("  ", reason);
        for (var alert : trial.path("alerts")) reason("  told: ", alert);
        for (var passed : trial.path("passed")) lines.add("  passed by itself: " + passed.asString());
        if (trial.has("mainReason")) lines.add("  the reader is shown " + text(trial, "mainReason"));
    }

    private void reason(String indent, JsonNode reason) {
        var data = reason.path("data").properties().stream()
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue().asString())
                .collect(Collectors.joining());
        lines.add(indent + text(reason, "code") + data + because(reason));
        for (var beneath : reason.path("beneath")) reason("    " + indent.stripTrailing() + "since ", beneath);
    }

    private static String because(JsonNode told) {
        return StreamSupport.stream(told.path("because").spliterator(), false)
                .map(ExplanationLines::ground)
                .collect(Collectors.joining("; ", " <- ", ""));
    }

    private static String ground(JsonNode ground) {
        if (ground.has("fact")) return "the " + spaced(text(ground, "fact"));
        if (ground.has("setting"))
            return text(ground, "setting") + " " + text(ground, "value") + " (default " + text(ground, "standard")
                    + ")";
        if (!ground.has("value")) return text(ground, "parameter") + " is not set";
        return text(ground, "parameter") + " " + text(ground, "value") + " (" + text(ground, "place") + ": "
                + text(ground, "row") + ")";
    }

    /// `hardDue` as `hard due`.
    private static String spaced(String word) {
        return word.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString();
    }
}
