package org.fanzai.app.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.fanzai.db.H2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every scenario on the embedded database.
class ScenarioFilesTest {
    private static final ScenarioRunner RUNNER = new ScenarioRunner(
            H2.inMemory(UUID.randomUUID().toString()),
            () -> H2.inMemory(UUID.randomUUID().toString()));

    @AfterAll
    static void close() {
        RUNNER.close();
    }

    @TestFactory
    Stream<DynamicTest> holds() throws IOException {
        return Scenarios.all().stream()
                .map(scenario -> dynamicTest(scenario.name() + " " + scenario.title(), () -> {
                    var result = RUNNER.run(scenario);
                    assertTrue(result.ok(), result::line);
                }));
    }
}
