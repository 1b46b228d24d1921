package org.fanzai.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.config.FileLines;
import org.fanzai.domain.policy.Finding;
import org.fanzai.domain.policy.PolicyCheck;
import org.fanzai.support.ConfigProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fanzai policy check FILE`: one line a finding.
@Command(
        name = "check",
        description = "Looks for gaps and contradictions in a library's rules. Exit 1: they contradict themselves.",
        mixinStandardHelpOptions = true)
final class PolicyCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The library's file, such as kiosk-config/library.yaml.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var path = Objects.requireNonNull(file);
        var policy = ConfigLoader.library(path).policy();
        var lines = FileLines.of(path);
        var today = InstantSource.system().instant().atZone(policy.zone()).toLocalDate();
        var findings = PolicyCheck.of(policy, today);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        findings.stream()
                .map(finding -> said(finding, path, lines))
                .sorted(Comparator.comparingInt(ConfigProblem::line))
                .forEach(out::println);
        long contradictions = findings.stream().filter(Finding::contradiction).count();
        out.println("contradictions: " + contradictions + ", warnings: " + (findings.size() - contradictions));
        return contradictions > 0 ? Fanzai.FAILED : Fanzai.DONE;
    }

    private static ConfigProblem said(Finding finding, Path file, FileLines lines) {
        var place = FindingWords.place(finding);
        var weight = finding.contradiction() ? "contradiction: " : "warning: ";
        return new ConfigProblem(
                Objects.toString(file.getFileName()),
                lines.of(place),
                key(place),
                weight + FindingWords.sentence(finding));
    }

    /// As in the messages about the file itself: `policy[3].hardDue`.
    private static String key(List<String> place) {
        return String.join(".", place).replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]");
    }
}
