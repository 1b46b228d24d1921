package org.fanzai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text of the screens is there in both languages, says the same, and is used.
///
/// A key is found in the sources as a whole literal (`"keypad.ok"`, `%keypad.ok` in FXML). Where keys are put together,
/// the prefix is named in [#BUILT]; where a dotted literal begins like a key and is none, in [#NO_KEYS].
class TextsTest {
    /// Prefixes of keys that a `switch` or an enum puts together. Each stands in the sources as a literal.
    private static final Set<String> BUILT = Set.of("desk.choice.", "desk.why.", "desk.convert.");

    /// Texts of widgets whose screens are still being built. Take a prefix out as soon as a screen uses it.
    private static final Set<String> AWAITED = Set.of();

    /// Literals that begin like a key and are something else: kinds of operations, style classes.
    private static final Set<String> NO_KEYS =
            Set.of("tag.released", "tag.secured", "journal.cut", "desk.css", "kiosk.css", "kiosk.yaml");

    /// Troubles that no screen shows yet have no words yet. Take a prefix out as soon as its texts are there.
    private static final Set<String> UNWORDED = Set.of();

    /// What makes a literal a key wherever it begins: the calls that take one first.
    private static final Pattern CALL = Pattern.compile(
            "(?:\\btexts?(?:\\(\\))?\\.(?:text|bind)|\\bnew \\w*Trouble|\\bDeviceHealth\\.Trouble)\\(\\s*\"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern FXML = Pattern.compile("=\"%([^\"]+)\"");

    private static final Path MAIN = Path.of("src/main");
    private static final Map<String, String> ENGLISH = bundle("messages.properties");
    private static final Map<String, String> CHINESE = bundle("messages_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(Set.of(), without(ENGLISH.keySet(), CHINESE.keySet()), "not in Chinese");
        assertEquals(Set.of(), without(CHINESE.keySet(), ENGLISH.keySet()), "not in English");
    }

    @Test
    void bothLanguagesFillInTheSame() {
        ENGLISH.forEach((key, text) ->
                assertEquals(places(text), places(CHINESE.getOrDefault(key, text)), "placeholders of " + key));
    }

    @Test
    void noTextIsEmptyOrStandsTwice() {
        for (var bundle : List.of(ENGLISH, CHINESE))
            bundle.forEach((key, text) -> assertTrue(!text.isBlank(), key + " is empty"));
        for (var file : List.of("messages.properties", "messages_zh_CN.properties"))
            assertEquals(List.of(), repeated(file), "keys that stand twice in " + file);
    }

    @Test
    void everyTextIsUsed() {
        var mentioned = matches(".java", LITERAL);
        mentioned.addAll(matches(".fxml", FXML));
        var unused = without(ENGLISH.keySet(), mentioned);
        unused.removeIf(key -> Stream.concat(BUILT.stream(), AWAITED.stream()).anyMatch(key::startsWith));
        assertEquals(Set.of(), unused, "no source uses these; a key that is put together has its prefix in BUILT");
        assertEquals(Set.of(), without(BUILT, mentioned), "no source builds keys with these prefixes");
    }

    @Test
    void everyKeyThatIsUsedHasItsTexts() {
        var areas = ENGLISH.keySet().stream().map(TextsTest::area).collect(Collectors.toSet());
        var used = matches(".java", LITERAL);
        used.removeIf(literal -> !literal.contains(".") || literal.endsWith(".") || !areas.contains(area(literal)));
        used.addAll(matches(".java", CALL));
        used.addAll(matches(".fxml", FXML));
        used.removeAll(NO_KEYS);
        used.removeIf(key -> UNWORDED.stream().anyMatch(key::startsWith) || key.endsWith("."));
        assertEquals(Set.of(), without(used, ENGLISH.keySet()), "no text; what is no key goes into NO_KEYS");
    }

    /// The part before the first dot.
    private static String area(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /// The numbers of a text's placeholders. Throws `IllegalArgumentException` when it is no MessageFormat.
    private static Set<String> places(String text) {
        int highest = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
        var places = new TreeSet<String>();
        var matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) places.add(matcher.group(1));
        places.add("of " + highest);
        return places;
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    /// The first group of every match in the files of one ending.
    private static Set<String> matches(String ending, Pattern pattern) {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(TextsTest::content)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static List<String> repeated(String file) {
        var seen = new TreeSet<String>();
        return keysInOrder(file).filter(key -> !seen.add(key)).toList();
    }

    private static Stream<String> keysInOrder(String file) {
        return content(file(file))
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip());
    }

    private static Map<String, String> bundle(String name) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file(name))) {
            properties.load(in);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Path file(String name) {
        return MAIN.resolve("resources/org/fanzai/ui").resolve(name);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
