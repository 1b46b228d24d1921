package org.fanzai.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BrokenConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void nothingStartsAndAllProblemsAreTold() throws IOException, InterruptedException {
        var station = Files.writeString(
                folder.resolve("broken.yaml"),
                "station: T1\nkind: tram\nbranch: MAIN\nlabel: { zh: 一, en: one }\nlibrary: none.yaml\ncolour: red\n");
        var data = folder.resolve("data");
        try (var program = Program.start(data, "headless", "--station", station.toString())) {
            assertEquals(List.of(), program.end());
            assertEquals(2, program.exit());
            var told = program.errors();
            for (var problem : List.of("kind", "none.yaml", "colour", "data"))
                assertTrue(told.lines().anyMatch(line -> line.contains(problem)), problem + " in:\n" + told);
        }
        assertTrue(Files.notExists(data), "nothing was made");
    }
}
