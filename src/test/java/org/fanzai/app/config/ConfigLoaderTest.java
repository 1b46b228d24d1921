package org.fanzai.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.device.protocol.escpos.TextCoding;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.ConfigTrouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
    private static final Path SAMPLES = Path.of("kiosk-config");
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
            branches: [MAIN, EAST]
            categories:
              STUDENT: { zh: 学生, en: Student }
            itemTypes:
              BOOK: { zh: 图书, en: Book }
            policy:
              - { loanPeriod: 14d, maxLoans: 5 }
            """;

    @TempDir
    Path folder;

    private Path station;
    private Path library;

    @BeforeEach
    void write() throws IOException {
        station = folder.resolve("station.yaml");
        library = folder.resolve("library.yaml");
        Files.writeString(station, STATION);
        Files.writeString(library, LIBRARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk.yaml", "desk.yaml", "headless.yaml"})
    void everySampleLoads(String name) {
        var config = ConfigLoader.station(SAMPLES.resolve(name), Map.of());
        assertEquals("望江图书馆", config.library().names().get("zh"));
        assertEquals(5, config.library().policy().categories().size());
        assertEquals(StationConfig.Seed.DEMO, config.seed());
    }

    /// The sample is the administrators' manual.
    @Test
    void theLibrarySampleExplainsEveryParameterAndSetting() throws IOException {
        var manual = Files.readString(SAMPLES.resolve("library.yaml"));
        var names = Stream.concat(
                Parameter.ALL.stream().map(Parameter::name),
                Setting.ALL.stream().map(Setting::name));
        assertEquals(
                List.of(),
                names.filter(name -> !manual.matches("(?s).*#[^\n]*\\b" + name + "\\b.*"))
                        .toList());
    }

    @Test
    void theKioskSampleSaysWhatItSays() {
        var config = ConfigLoader.station(SAMPLES.resolve("kiosk.yaml"), Map.of());
        assertEquals(StationConfig.Kind.KIOSK, config.kind());
        assertEquals(new StationConfig.Screen(268, true), config.screen());
        assertEquals(new StationConfig.Session(Duration.ofSeconds(60), Duration.ofSeconds(20)), config.session());
        assertEquals(SecurityRules.ISO_28560, config.security());
        assertEquals(
                new StationConfig.Devices(
                        Optional.of(new StationConfig.Line("/dev/ttyUSB0", 38400)),
                        Optional.of(new StationConfig.Line("/dev/ttyUSB1", 9600)),
                        Optional.of(new StationConfig.Line("/dev/ttyUSB2", 19200))),
                config.devices());
        var policy = config.library().policy();
        assertEquals(
                Optional.of(new LoanPeriod.Days(60)),
                policy.value(Parameter.LOAN_PERIOD, new Scope("MAIN", "POSTGRAD", "BOOK")));
        assertEquals(
                Optional.of(new Limit.AtMost(2)),
                policy.value(Parameter.MAX_LOANS, new Scope("MAIN", "UNDERGRAD", "NEW")));
        var calendar = policy.calendar("MAIN");
        assertTrue(!calendar.isOpen(LocalDate.of(2027, 2, 11)) && !calendar.isOpen(LocalDate.of(2029, 1, 1)));
        assertEquals(
                Optional.of(new Hours(LocalTime.of(9, 0), LocalTime.of(21, 0))),
                calendar.hoursOn(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void aPrinterMayBeOneOfTheSystemOrAFolder() throws IOException {
        Files.writeString(station, STATION + "devices: { printer: { protocol: system, name: Office } }\n");
        var config = ConfigLoader.station(station, Map.of());
        assertEquals(new SlipOutput.Printer(Optional.of("Office"), 48), config.slips());
        assertEquals(Optional.empty(), config.devices().printer());
        Files.writeString(station, STATION + "devices: { printer: { protocol: pdf, columns: 32 } }\n");
        assertEquals(
                new SlipOutput.Pdf(Path.of("receipts"), 32),
                ConfigLoader.station(station, Map.of()).slips());
        Files.writeString(station, STATION + "devices: { printer: { port: /dev/p, text: utf-8, columns: 42 } }\n");
        assertEquals(
                new SlipOutput.Serial(42, TextCoding.UTF_8),
                ConfigLoader.station(station, Map.of()).slips());
    }

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        var config = ConfigLoader.station(station, Map.of());
        assertEquals(StationConfig.Seed.NONE, config.seed());
        assertEquals("zh", config.language());
        assertEquals(new StationConfig.Devices(Optional.empty(), Optional.empty(), Optional.empty()), config.devices());
        assertEquals("CNY", config.library().currency());
    }

    @Test
    void theEnvironmentOverridesTheFolder() {
        assertEquals(
                folder.resolve("data"), ConfigLoader.station(station, Map.of()).data());
        assertEquals(
                folder.resolve("elsewhere"),
                ConfigLoader.station(
                                station,
                                Map.of(
                                        "FANZAI_DATA",
                                        folder.resolve("elsewhere").toString()))
                        .data());
        assertEquals(
                folder.resolve("data"),
                ConfigLoader.station(station, Map.of("FANZAI_DATA", " ")).data());
    }

    @Test
    void otherRulesAreAnotherRevision() throws IOException {
        var before = ConfigLoader.library(library).policy().revision();
        assertEquals(
                before,
                ConfigLoader.station(station, Map.of()).library().policy().revision());
        Files.writeString(library, LIBRARY.replace("14d", "21d"));
        assertNotEquals(before, ConfigLoader.library(library).policy().revision());
    }

    @Test
    void aBranchMayHaveACalendarOfItsOwn() throws IOException {
        Files.writeString(
                library,
                LIBRARY + "calendar: { weekly: [SUN] }\nbranchCalendars: { EAST: { weekly: [MON] } }\n"
                        + "hours: { TUE: \"09:00-17:00\" }\n");
        var policy = ConfigLoader.library(library).policy();
        assertEquals(java.util.Set.of(DayOfWeek.SUNDAY), policy.calendar("MAIN").weekly());
        assertEquals(java.util.Set.of(DayOfWeek.MONDAY), policy.calendar("EAST").weekly());
        assertEquals(
                java.util.Set.of(DayOfWeek.TUESDAY),
                policy.calendar("EAST").hours().keySet());
    }

    /// A line of the station's file is replaced; the problem names that line.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: kiosk     | kind: kisok                          | 2 | kind              | "kisok" does not fit: one of kiosk, desk, headless
            kind: kiosk     | kind: [kiosk, desk]                  | 2 | kind              | one value is expected here
            branch: MAIN    | branch: WEST                         | 3 | branch            | "WEST" does not fit: no branch of this library; there are [EAST, MAIN]
            branch: MAIN    | branch: "*"                          | 3 | branch            | "*" does not fit: no branch of this library; there are [EAST, MAIN]
            data: data      | data:                                | 1 | data              | this key is missing
            station: K1     | statoin: K1                          | 1 | statoin           | this key is unknown here; known are
            station: K1     | station: 一号                          | 1 | station           | "一号" does not fit: letters, digits, - and _ only, at most 64
            data: data      | security: { secured: "C2" }          | 6 | security.released | secured and released are two values
            data: data      | security: { secured: "7" }           | 6 | security.secured  | "7" does not fit: two hexadecimal digits, in quotes
            data: data      | session: { idle: 10s }               | 6 | session.idle      | 30s to 300s are allowed
            data: data      | session: { warning: 5s }             | 6 | session.warning   | 20s or more
            data: data      | screen: { widthMillimetres: wide }   | 6 | screen.widthMillimetres | "wide" does not fit: a whole number from 100 to 3000
            data: data      | screen: large                        | 6 | screen            | keys and values are expected here
            data: data      | devices: { pad: { baud: 38400 } }    | 6 | devices.pad.port  | this key is missing
            data: data      | devices: { pda: { port: x } }        | 6 | devices.pda       | this key is unknown here; known are cards, pad, pad2, printer, scanner
            """)
    void aMistakeInTheStationsFileIsTold(String line, String wrong, int at, String key, String sentence)
            throws IOException {
        Files.writeString(station, STATION.replace(line, wrong));
        tells(problemsOfStation(), "station.yaml", at, key, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Asia/Shanghai    | zone: Asia/Nowhere                     | 2 | zone                  | "Asia/Nowhere" does not fit: a zone such as Asia/Shanghai
            zone: Asia/Shanghai    | zone: ../../x                          | 2 | zone                  | "../../x" does not fit: a zone such as Asia/Shanghai
            branches: [MAIN, EAST] | branches: []                           | 3 | branches              | at least one branch is expected here
            branches: [MAIN, EAST] | branches: [MAIN, "*"]                  | 3 | branches              | "*" does not fit: letters, digits, - and _ only, at most 64
            maxLoans: 5            | maxLoans: many                         | 9 | policy[0].maxLoans    | "many" does not fit: a whole number from 0, or unlimited
            maxLoans: 5            | maxLaons: 5                            | 9 | policy[0].maxLaons    | this key is unknown here; known are
            maxLoans: 5            | branch: WEST                           | 9 | policy[0].branch      | "WEST" does not fit: no branch of this library; there are [EAST, MAIN]
            maxLoans: 5            | type: TAPE                             | 9 | policy[0].type        | "TAPE" does not fit: no item type of this library; there are [BOOK]
            loanPeriod: 14d        | loanPeriod: 2w                         | 9 | policy[0].loanPeriod  | "2w" does not fit: a duration is a number and d, h or m, such as 14d, 4h or 90m
            zone: Asia/Shanghai    | calendar: { weekly: [SUNDAY] }         | 2 | calendar.weekly       | "SUNDAY" does not fit: one of MON, TUE
            zone: Asia/Shanghai    | calendar: { closed: [2026-02-30] }     | 2 | calendar.closed       | "2026-02-30" does not fit: a day 2026-10-01
            zone: Asia/Shanghai    | calendar: { yearly: [13-01] }          | 2 | calendar.yearly       | "13-01" does not fit: a day of every year
            zone: Asia/Shanghai    | hours: "17:00-09:00"                   | 2 | hours                 | "17:00-09:00" does not fit: opening hours end after they begin
            zone: Asia/Shanghai    | branchCalendars: { WEST: {} }          | 2 | branchCalendars.WEST  | this key is unknown here; known are EAST, MAIN
            { zh: 图书, en: Book }   | { zh: 图书, en: Book, parent: MEDIA }   | 7 | itemTypes.BOOK.parent | "MEDIA" does not fit: no item type of this library; there are [BOOK]
            maxLoans: 5            | type: BOOK, maxLoansTotal: 9           | 9 | policy[0].maxLoansTotal | this is set by branch and category only; leave out the rest
            maxLoans: 5            | category: STUDENT, lostReturn: keep    | 9 | policy[0].lostReturn  | this is set by branch only; leave out the rest
            { zh: 图书, en: Book }   | { zh: 图书 }                             | 7 | itemTypes.BOOK.en     | this key is missing
            zone: Asia/Shanghai    | barcodes: { items: [{ length: 14..8 }] } | 2 | barcodes.items[0].length | "14..8" does not fit: lengths go from 1 to 64, the smaller first
            zone: Asia/Shanghai    | barcodes: { items: [{ pattern: "(" }] } | 2 | barcodes.items[0].pattern | "(" does not fit: a regular expression: Unclosed group
            zone: Asia/Shanghai    | barcodes: { items: [{ check: mod10 }] } | 2 | barcodes.items[0].check | "mod10" does not fit: one of code39mod43, ean13
            zone: Asia/Shanghai    | barcodes: { items: [{ length: 12, check: library14 }] } | 2 | barcodes.items[0].length | numbers with this check have 14 characters
            zone: Asia/Shanghai    | barcodes: { items: [{ length: 12, stripCheck: true }] } | 2 | barcodes.items[0].stripCheck | there is no check character
            zone: Asia/Shanghai    | barcodes: { items: [{ symbology: Code-39 }] } | 2 | barcodes.items[0].symbology | "Code-39" does not fit: one of 2of5, Aztec
            zone: Asia/Shanghai    | receipts: { checkout: { zh: { header: ["{titel}"] } } } | 2 | receipts.checkout.zh.header | "{titel}" does not fit: there is no {titel}; there are {library}
            zone: Asia/Shanghai    | receipts: { loan: {} }                 | 2 | receipts.loan         | this key is unknown here; known are checkin, checkout
            zone: Asia/Shanghai    | barcodes: { others: refuse }           | 2 | barcodes.others       | with no rules everything would be refused
            """)
    void aMistakeInTheLibrarysFileIsTold(String text, String wrong, int at, String key, String sentence)
            throws IOException {
        Files.writeString(library, LIBRARY.replace(text, wrong));
        tells(problemsOfStation(), "library.yaml", at, key, sentence);
    }

    @Test
    void aKeyThatStandsTwiceIsTold() throws IOException {
        Files.writeString(station, STATION + "kind: desk\n");
        tells(problemsOfStation(), "station.yaml", 7, "kind", "this key stands here twice; keep one");
    }

    @Test
    void brokenYamlIsTold() throws IOException {
        Files.writeString(library, "name: { zh: 图书馆\nzone: [\n");
        var problem = problemsOfStation().getFirst();
        assertEquals("library.yaml", problem.file());
        assertTrue(problem.line() > 0 && problem.sentence().startsWith("this is no YAML: "), problem.toString());
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'# nothing', 0", "'a: 1\n---\nb: 2\n', 2"})
    void aFileHoldsOneDocument(String text, int documents) throws IOException {
        Files.writeString(station, text);
        assertEquals(
                List.of(new ConfigProblem(
                        station.toString(),
                        0,
                        "",
                        "one document of keys and values is expected, and the file holds " + documents)),
                problemsOfStation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"just a text", "[a, b]"})
    void aFileThatIsNoMappingIsTold(String text) throws IOException {
        Files.writeString(station, text);
        tells(problemsOfStation(), "station.yaml", 1, "", "keys and values are expected here");
    }

    @Test
    void aFileThatIsNoTextIsTold() throws IOException {
        Files.write(library, LIBRARY.getBytes(StandardCharsets.UTF_16));
        tells(problemsOfStation(), "library.yaml", 0, "", "this is no UTF-8 text");
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        Files.delete(library);
        Files.createDirectory(library);
        tells(problemsOfStation(), "library.yaml", 0, "", "the file can't be read");
    }

    @Test
    void aPathThatIsNoneIsTold() throws IOException {
        Files.writeString(station, STATION.replace("library.yaml", "\"lib\\0rary\""));
        tells(problemsOfStation(), "station.yaml", 5, "library", "does not fit");
    }

    @Test
    void allProblemsOfBothFilesComeTogether() throws IOException {
        Files.writeString(station, STATION.replace("kiosk", "kisok") + "langauge: zh\n");
        Files.writeString(library, LIBRARY.replace("14d", "14").replace("maxLoans: 5", "category: PUPIL"));
        var problems = problemsOfStation();
        tells(problems, "station.yaml", 2, "kind", "\"kisok\" does not fit");
        tells(problems, "station.yaml", 7, "langauge", "this key is unknown here");
        tells(problems, "library.yaml", 9, "policy[0].loanPeriod", "\"14\" does not fit");
        tells(problems, "library.yaml", 9, "policy[0].category", "\"PUPIL\" does not fit");
        assertEquals(4, problems.size());
    }

    @Test
    void aMissingLibraryDoesNotHideAMistakeOfTheStation() throws IOException {
        Files.delete(library);
        Files.writeString(station, STATION.replace("kiosk", "kisok"));
        var problems = problemsOfStation();
        tells(problems, "library.yaml", 0, "", "there is no such file");
        tells(problems, "station.yaml", 2, "kind", "\"kisok\" does not fit");
        assertEquals(2, problems.size());
    }

    @Test
    void aMissingStationIsTold() throws IOException {
        Files.delete(station);
        tells(problemsOfStation(), "station.yaml", 0, "", "there is no such file");
    }

    private List<ConfigProblem> problemsOfStation() {
        return assertThrows(ConfigTrouble.class, () -> ConfigLoader.station(station, Map.of()))
                .problems();
    }

    private static void tells(List<ConfigProblem> problems, String file, int line, String key, String sentence) {
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.file().endsWith(file)
                                && problem.line() == line
                                && problem.key().equals(key)
                                && problem.sentence().contains(sentence)),
                problems::toString);
    }
}
