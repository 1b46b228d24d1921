package org.fanzai.app.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fanzai.app.config.LibraryFile;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.ConfigTrouble;
import org.fanzai.support.yaml.Section;
import org.fanzai.support.yaml.YamlFile;

/// Reads scenario files: YAML, a document a scenario.
public final class ScenarioFile {
    /// The day before which everything lies where there is no step that says a time.
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 2);

    private final List<ConfigProblem> problems = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    private ScenarioFile() {}

    /// The scenarios of some files, in their order. Every problem of all files comes in one [ConfigTrouble].
    public static List<Scenario> read(List<Path> files) {
        var reader = new ScenarioFile();
        files.forEach(reader::add);
        if (!reader.problems.isEmpty()) throw new ConfigTrouble(reader.problems);
        return reader.scenarios;
    }

    private void add(Path file) {
        try {
            var documents = YamlFile.documents(file.toString(), Files.readString(file), problems);
            if (documents.isEmpty()) problem(file, "there is no scenario in this file");
            for (var document : documents)
                try (var root = Section.of(file.toString(), document, problems)) {
                    scenarios.add(scenario(root));
                }
        } catch (NoSuchFileException missing) {
            problem(file, "there is no such file");
        } catch (CharacterCodingException other) {
            problem(file, "this is no UTF-8 text");
        } catch (IOException unreadable) {
            problem(file, "the file can't be read: " + unreadable.getMessage());
        } catch (ConfigTrouble broken) {
            problems.addAll(broken.problems());
        }
    }

    private void problem(Path file, String sentence) {
        problems.add(new ConfigProblem(file.toString(), 0, "", sentence));
    }

    private Scenario scenario(Section root) {
        var name = root.required("scenario", text -> text).orElse("");
        if (!name.isEmpty() && !named.add(name))
            root.problem("scenario", "there is a scenario " + name + " already; names are unique");
        var names = new Names();
        try (var library = root.section("library");
                var given = root.section("given")) {
            var policy = LibraryFile.scenario(library, name);
            var steps = StepReader.read(root, policy, names);
            if (!root.has("steps")) root.problem("steps", "this key is missing");
            var first = firstDay(steps, policy.zone());
            return new Scenario(
                    name, root.text("title").orElse(""), policy, GivenReader.read(given, policy, names, first), steps);
        }
    }

    private static LocalDate firstDay(List<Step> steps, ZoneId zone) {
        return steps.stream()
                .filter(Step.Doing.class::isInstance)
                .map(step -> ((Step.Doing) step).occasion().at().atZone(zone).toLocalDate())
                .findFirst()
                .orElse(SOME_DAY);
    }
}
