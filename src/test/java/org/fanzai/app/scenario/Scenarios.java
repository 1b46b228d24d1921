package org.fanzai.app.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The scenario files of the project.
final class Scenarios {
    static final Path FOLDER = Path.of("src/test/resources/scenarios");

    private Scenarios() {}

    static List<Scenario> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return ScenarioFile.read(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        }
    }
}
