package org.fanzai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.fanzai.app.vectors.VectorResult;
import org.fanzai.app.vectors.VectorRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `fanzai vectors run FILE…`: a line for each vector, then how many passed.
@Command(
        name = "run",
        description = "Runs vectors and says which came out as expected. Exit 1: one did not.",
        mixinStandardHelpOptions = true)
final class VectorsRunCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON with a list \"vectors\".")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "A JSON object for each vector: its id and what came out.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var results = new ArrayList<VectorResult>();
        for (var file : files) results.addAll(run(file));
        var out = line().getOut();
        results.forEach(result -> out.println(json ? json(result) : words(result)));
        int failed = count(results, VectorsRunCommand::failed);
        int skipped = count(results, VectorResult.Skipped.class::isInstance);
        if (!json)
            out.println(
                    "%d passed, %d failed, %d skipped".formatted(results.size() - failed - skipped, failed, skipped));
        return failed > 0 ? Fanzai.FAILED : Fanzai.DONE;
    }

    private List<VectorResult> run(Path file) {
        try {
            return new VectorRunner().run(Files.readString(file));
        } catch (IOException unreadable) {
            throw wrong("The file can't be read: " + file, unreadable);
        } catch (JacksonException noJson) {
            throw wrong(file + " is not JSON: " + noJson.getOriginalMessage(), noJson);
        } catch (IllegalArgumentException noVectors) {
            throw wrong(file + ": " + noVectors.getMessage() + ".", noVectors);
        }
    }

    private static int count(List<VectorResult> results, Predicate<VectorResult> wanted) {
        return Math.toIntExact(results.stream().filter(wanted).count());
    }

    private static boolean failed(VectorResult result) {
        return result instanceof VectorResult.Ran(var _, var _, var differences) && !differences.isEmpty();
    }

    private static String words(VectorResult result) {
        return switch (result) {
            case VectorResult.Skipped(var id, var why) -> id + " SKIPPED " + why;
            case VectorResult.Ran(var id, var _, var differences) ->
                differences.isEmpty() ? id + " ok" : id + " FAILED " + String.join("; ", differences);
        };
    }

    private static String json(VectorResult result) {
        var node = JSON.createObjectNode().put("id", result.id());
        switch (result) {
            case VectorResult.Skipped(var _, var why) -> node.put("skipped", why);
            case VectorResult.Ran(var _, var got, var _) -> node.set("got", got);
        }
        return node.toString();
    }

    private ParameterException wrong(String sentence, Throwable cause) {
        return new ParameterException(line(), sentence, cause);
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
