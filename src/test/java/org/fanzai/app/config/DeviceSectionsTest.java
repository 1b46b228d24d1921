package org.fanzai.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.CardNumbers;
import org.fanzai.device.reader.PadMake;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.device.tag.AfiValues;
import org.fanzai.support.ConfigTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceSectionsTest {
    private static final String STATION = """
            station: K1
            kind: kiosk
            branch: MAIN
            label: { zh: 一楼, en: Ground floor }
            library: library.yaml
            data: data
            """;
    private static final String LIBRARY = """
            name: { zh: 图书馆, en: Library }
            zone: Asia/Shanghai
            branches: [MAIN]
            categories:
              STUDENT: { zh: 学生, en: Student }
            itemTypes:
              BOOK: { zh: 图书, en: Book }
            policy:
              - { loanPeriod: 14d, maxLoans: 5 }
            """;

    @TempDir
    Path folder;

    @Test
    void aStationSecuresAsTheLibrarySaysUnlessItSaysOtherwise() throws IOException {
        Files.writeString(folder.resolve("library.yaml"), LIBRARY + "security: { by: eas }\n");
        Files.writeString(folder.resolve("kiosk.yaml"), STATION);
        assertEquals(SecurityRules.By.EAS, station().security().by());
        Files.writeString(folder.resolve("kiosk.yaml"), STATION + "security: { by: both }\n");
        assertEquals(SecurityRules.By.BOTH, station().security().by());
    }

    private StationConfig station() {
        return ConfigLoader.station(folder.resolve("kiosk.yaml"), Map.of());
    }

    @Test
    void readsEveryKey() throws IOException {
        var config = load("""
                security:
                  by: both
                  secured: "08"
                  released: "C3"
                  models: { 3m501: { secured: "DA", released: "D7" } }
                devices:
                  pad: { protocol: 3m, port: /dev/a, baud: 9600, parity: odd, gone: 2s, most: 5, cards: reversed decimal }
                  pad2: { protocol: auto, port: /dev/b }
                  cards: { protocol: anyid, port: /dev/c, address: 7, numbers: decimal }
                """);
        assertEquals(
                new SecurityRules(
                        SecurityRules.By.BOTH,
                        new AfiValues(0x08, 0xC3),
                        Map.of("3M RFID501", new AfiValues(0xDA, 0xD7))),
                config.security());
        var pad = config.devices().pads().getFirst();
        assertEquals(Optional.of(PadMake.THREE_M), pad.make());
        assertEquals(Optional.of(new PortSettings(9600, 8, 1, PortSettings.Parity.ODD)), pad.line());
        assertEquals(Duration.ofSeconds(2), pad.gone());
        assertEquals(5, pad.most());
        assertEquals(Optional.of(CardNumbers.REVERSED_DECIMAL), pad.cards());
        assertEquals(Optional.empty(), config.devices().pads().getLast().make());
        var cards = config.devices().cards().orElseThrow();
        assertEquals(CardNumbers.DECIMAL, cards.numbers());
        assertEquals(7, cards.reader().address().orElseThrow());
        assertEquals(115200, cards.reader().line().orElseThrow().baud(), "as the factory sets it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            security: { by: magic }                                    | security.by
            security: { secured: "07", released: "07" }                | security.released
            security: { models: { nblc: { secured: "1A" } } }          | security.models.nblc
            security: { models: { 3m501: { secured: "DA" } } }         | security.models.3m501.released
            devices: { pad: { protocol: feig } }                       | devices.pad.port
            devices: { pad: { protocol: magic, port: /dev/a } }        | devices.pad.protocol
            devices: { pad: { protocol: auto, port: /dev/a, baud: 9600 } } | devices.pad.baud
            devices: { pad: { port: /dev/a, gone: 20ms } }             | devices.pad.gone
            devices: { pad: { port: /dev/a, gone: soon } }             | devices.pad.gone
            devices: { pad: { port: /dev/a, most: 0 } }                | devices.pad.most
            devices: { pad: { port: /dev/a, speed: 9600 } }            | devices.pad.speed
            devices: { pad: { port: /dev/a, cards: octal } }           | devices.pad.cards
            devices: { pad2: { port: /dev/a } }                        | devices.pad2
            devices: { pad: { port: /dev/a }, pad2: { port: /dev/a } } | devices.pad2
            devices: { cards: { protocol: auto, port: /dev/a } }       | devices.cards.protocol
            """)
    void saysWhichKeyIsWrong(String text, String key) {
        var problems =
                assertThrows(ConfigTrouble.class, () -> load(text + "\n")).problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.key().equals(key)), problems::toString);
        assertTrue(problems.stream().noneMatch(problem -> problem.sentence().isBlank()));
    }

    /// The samples are the administrators' manual.
    @Test
    void theSamplesExplainEveryKey() throws IOException {
        var manual = Files.readString(Path.of("kiosk-config/kiosk.yaml"))
                + Files.readString(Path.of("kiosk-config/library.yaml"));
        Stream.concat(
                        Stream.of(
                                "by:",
                                "secured",
                                "released",
                                "models",
                                "iso28560-2",
                                "3m501",
                                "dm11",
                                "protocol",
                                "baud",
                                "parity",
                                "address",
                                "gone",
                                "most",
                                "pad2",
                                "cards",
                                "numbers",
                                "auto"),
                        Stream.of(PadMake.values()).map(PadMake::code))
                .forEach(word ->
                        assertTrue(manual.lines().anyMatch(line -> line.startsWith("#") && line.contains(word)), word));
    }

    private StationConfig load(String sections) throws IOException {
        Files.writeString(folder.resolve("library.yaml"), LIBRARY);
        Files.writeString(folder.resolve("station.yaml"), STATION + sections);
        return ConfigLoader.station(folder.resolve("station.yaml"), Map.of());
    }
}
