package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.inspect.Inquiry;
import org.fanzai.app.inspect.StationInspector;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `fanzai policy explain`: which rules hold for a patron and an item, and what a checkout would come to.
@Command(
        name = "explain",
        description = "Tells which rules hold for a patron and an item, and what a checkout would come to now and why."
                + " Exit 1: the library has no such patron or item.",
        mixinStandardHelpOptions = true)
final class PolicyExplainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--patron", required = true, paramLabel = "CARD", description = "The number on the patron's card.")
    private @Nullable String patron;

    @Option(names = "--item", required = true, paramLabel = "BARCODE", description = "The item's barcode.")
    private @Nullable String item;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Where it happens; without it, the station's branch.")
    private @Nullable String branch;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var card = read("--patron", patron, CardNumber::new);
        var barcode = read("--item", item, Barcode::new);
        var config = station.load();
        var inquiry = new Inquiry(card, barcode, branch(config));
        var answer = new StationInspector(config).explain(inquiry);
        var explanation = JSON.readTree(answer);
        var line = Objects.requireNonNull(spec).commandLine();
        if (explanation.has("unknown")) {
            boolean isPatron = explanation.path("unknown").asString().equals("patron");
            line.getErr().println(isPatron ? unknown("patron", card.text()) : unknown("item", barcode.text()));
            return Fanzai.FAILED;
        }
        if (json) line.getOut().println(answer);
        else ExplanationLines.of(explanation).forEach(line.getOut()::println);
        return Fanzai.DONE;
    }

    private static String unknown(String what, String shown) {
        return "The library has no " + what + " " + shown + ".";
    }

    private String branch(StationConfig config) {
        var branches = config.library().policy().branches();
        if (branch == null) return config.branch();
        if (!branches.contains(branch)) throw wrong("The library has no branch " + branch + ", only " + branches + ".");
        return branch;
    }

    private <T> T read(String option, @Nullable String text, Function<String, T> reads) {
        try {
            return reads.apply(Objects.requireNonNull(text));
        } catch (IllegalArgumentException wrong) {
            throw wrong(option + ": " + wrong.getMessage() + ".");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
