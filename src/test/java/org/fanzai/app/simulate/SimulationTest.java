package org.fanzai.app.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fanzai.device.Eventually;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.virtual.Make;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("slow")
class SimulationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String UID = "E0040150ABCD1234";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private Simulation simulation;

    @BeforeEach
    void begin() {
        simulation =
                new Simulation(new PrintWriter(out), told -> new PadPlayer(port(), Make.FEIG, Make.FEIG.line(), told));
    }

    private void instead(Function<Consumer<ObjectNode>, Player> device) {
        simulation.close();
        simulation = new Simulation(new PrintWriter(out), device);
    }

    private Path port() {
        return folder.resolve("port");
    }

    @AfterEach
    void end() {
        simulation.close();
        assertFalse(Files.exists(port(), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aStationReadsAndReleasesWhatAScriptPuts() throws Exception {
        var put = play("{\"do\":\"put\",\"item\":\"1302000123456\",\"owner\":\"DE-705\",\"uid\":\"" + UID + "\"}");
        assertEquals(UID, put.path("uid").asString());
        try (var pad = Readers.pad(PadSettings.feig(port().toString()))) {
            Eventually.within(
                    SOON,
                    () -> pad.state().value(),
                    () -> pad.state().value() instanceof PadState.Ready ready
                            && ready.toString().contains("SECURED"));
            pad.release(new TagUid(UID)).get(2, TimeUnit.SECONDS);
            assertEquals("C2", lines().getLast().path("afi").asString());
            assertEquals("security", lines().getLast().path("event").asString());
            simulation.close();
        }
    }

    @Test
    void everyWrongLineGetsASentenceAndDoesNotEndIt() throws IOException {
        for (var wrong : List.of(
                "{",
                "[]",
                "{\"do\":7}",
                "{\"do\":\"dance\"}",
                "{\"do\":\"put\",\"itme\":\"1\"}",
                "{\"do\":\"put\",\"uid\":\"12\"}",
                "{\"do\":\"put\",\"item\":\"1\",\"hex\":\"00\"}",
                "{\"do\":\"put\",\"hex\":\"0\"}",
                "{\"do\":\"put\",\"hex\":\"001122\"}",
                "{\"do\":\"put\",\"item\":\"1\",\"model\":\"papyrus\"}",
                "{\"do\":\"put\",\"afi\":\"7\"}",
                "{\"do\":\"take\",\"uid\":\"E004\"}",
                "{\"do\":\"card\",\"uid\":\"xyz\"}",
                "{\"do\":\"become\",\"protocol\":\"abacus\"}",
                "{\"do\":\"wait\",\"ms\":-1}")) {
            var answer = play(wrong);
            assertFalse(answer.path("ok").asBoolean(true), wrong);
            assertTrue(answer.path("why").asString("").length() > 10, wrong);
        }
        for (var right : List.of(
                "{\"do\":\"put\"}",
                "{\"do\":\"put\",\"item\":\"7\",\"part\":1,\"parts\":2,\"eas\":true,\"locked\":[0,1],\"size\":32}",
                "{\"do\":\"card\",\"uid\":\"04A1B2C3D4E5F6\",\"ms\":1}",
                "{\"do\":\"take\",\"item\":\"7\"}",
                "{\"do\":\"take\"}",
                "{\"do\":\"become\",\"protocol\":\"twn4\"}",
                "{\"do\":\"noise\",\"hex\":\"00 FF\"}",
                "{\"do\":\"noise\"}",
                "{\"do\":\"corrupt\",\"answers\":2}",
                "{\"do\":\"late\"}",
                "{\"do\":\"unplug\"}",
                "{\"do\":\"replug\"}")) assertTrue(play(right).path("ok").asBoolean(false), right);
    }

    @Test
    void aPrinterTellsEachSlipThatItCutsOff() throws IOException {
        instead(told -> new PrinterPlayer(port(), PortSettings.of8N1(115200), told));
        assertTrue(play("{\"do\":\"paper\",\"state\":\"near\"}").path("ok").asBoolean(false));
        assertFalse(play("{\"do\":\"paper\",\"state\":\"gone\"}").path("ok").asBoolean(true));
        Files.writeString(port(), "\u001b@Slip one\n\u001dV\u0000Slip two\n\u001dV\u0000");
        Eventually.within(SOON, this::lines, () -> lines().size() == 4);
        assertEquals("Slip one", lines().get(2).path("text").asString().strip());
        assertEquals("Slip two", lines().get(3).path("text").asString().strip());
    }

    @Test
    void aScannerScansInEveryDress() throws IOException {
        instead(_ -> new ScannerPlayer(port(), PortSettings.of8N1(115200)));
        try (var port = Files.newInputStream(port())) {
            play("{\"do\":\"scan\",\"text\":\"30234000517861\"}");
            play("{\"do\":\"scan\",\"text\":\"9787111187332\",\"symbology\":\"E0\",\"suffix\":\"STX\"}");
            assertFalse(play("{\"do\":\"scan\",\"text\":\"1\",\"suffix\":\"XX\"}")
                    .path("ok")
                    .asBoolean(true));
            assertEquals(
                    "30234000517861\r\u0002]E09787111187332\u0003",
                    new String(port.readNBytes(33), StandardCharsets.UTF_8));
        }
    }

    /// The answer to one line.
    private JsonNode play(String line) throws IOException {
        simulation.play(new BufferedReader(new StringReader("# a remark\n\n" + line + "\n")));
        return lines().getLast();
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(JSON::readTree).toList();
    }
}
