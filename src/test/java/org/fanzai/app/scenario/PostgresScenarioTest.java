package org.fanzai.app.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every scenario with the centre on PostgreSQL; the stations without their network keep their embedded database.
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresScenarioTest {
    private EmbeddedPostgres postgres;
    private ScenarioRunner runner;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        runner = new ScenarioRunner(
                Db.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
                () -> H2.inMemory(UUID.randomUUID().toString()));
    }

    @AfterAll
    void stop() throws IOException {
        runner.close();
        postgres.close();
    }

    @TestFactory
    Stream<DynamicTest> holds() throws IOException {
        return Scenarios.all().stream()
                .map(scenario -> dynamicTest(scenario.name() + " " + scenario.title(), () -> {
                    var result = runner.run(scenario);
                    assertTrue(result.ok(), result::line);
                }));
    }
}
