package org.fanzai.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.ConfigTrouble;
import org.fanzai.support.yaml.Section;
import org.fanzai.support.yaml.YamlFile;
import org.fanzai.support.yaml.YamlNode;

/// Reads a station's file and the library's file that it names. Nothing starts on a broken configuration: all problems
/// of both files come in one [ConfigTrouble].
public final class ConfigLoader {
    /// Overrides `data:`.
    public static final String DATA_VARIABLE = "FANZAI_DATA";

    private final Map<String, String> environment;
    private final List<ConfigProblem> problems = new ArrayList<>();

    /// Of the file that was read last.
    private String revision = "";

    private ConfigLoader(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Paths in a file are relative to its folder. Throws [ConfigTrouble].
    public static StationConfig station(Path file, Map<String, String> environment) {
        return new ConfigLoader(environment).load(file);
    }

    /// Only the library's file. Throws [ConfigTrouble].
    public static LibraryConfig library(Path file) {
        var loader = new ConfigLoader(Map.of());
        var library = loader.readLibrary(file);
        loader.refuseProblems();
        return library.orElseThrow();
    }

    /// A worker's file and the library's file that it names. Throws [ConfigTrouble].
    public static CentralConfig central(Path file) {
        return new ConfigLoader(Map.of()).loadCentral(file);
    }

    private CentralConfig loadCentral(Path file) {
        var folder = file.toAbsolutePath();
        var config = section(file, file.toString()).flatMap(root -> {
            try (root) {
                var library = StationFile.library(root).flatMap(name -> readLibrary(folder.resolveSibling(name)));
                return CentralFile.read(
                        root, library, path -> folder.resolveSibling(path).normalize());
            }
        });
        refuseProblems();
        return config.orElseThrow();
    }

    private StationConfig load(Path file) {
        var config = section(file, file.toString()).flatMap(root -> {
            try (root) {
                var library = StationFile.library(root)
                        .flatMap(name -> readLibrary(file.toAbsolutePath().resolveSibling(name)));
                return StationFile.read(root, library, data -> data(file, data));
            }
        });
        refuseProblems();
        return config.orElseThrow();
    }

    private Optional<LibraryConfig> readLibrary(Path file) {
        var shown = file.getFileName().toString();
        return document(file, shown).map(document -> {
            var lines = new FileLines(document);
            try (var root = Section.of(shown, document, problems)) {
                return LibraryFile.read(root, revision, path -> shown + ":" + lines.of(path))
                        .in(file.toAbsolutePath().resolveSibling(""));
            }
        });
    }

    private Optional<Section> section(Path file, String shown) {
        return document(file, shown).map(document -> Section.of(shown, document, problems));
    }

    /// The one document of a file; empty, with a problem, when there is none.
    private Optional<YamlNode> document(Path file, String shown) {
        try {
            var text = Files.readString(file);
            revision = revision(text);
            var documents = YamlFile.documents(shown, text, problems);
            if (documents.size() == 1) return Optional.of(documents.getFirst());
            problem(shown, "one document of keys and values is expected, and the file holds " + documents.size());
        } catch (NoSuchFileException missing) {
            problem(shown, "there is no such file");
        } catch (CharacterCodingException other) {
            problem(shown, "this is no UTF-8 text");
        } catch (IOException unreadable) {
            problem(shown, "the file can't be read: " + unreadable.getMessage());
        } catch (ConfigTrouble broken) {
            problems.addAll(broken.problems());
        }
        return Optional.empty();
    }

    private void problem(String shown, String sentence) {
        problems.add(new ConfigProblem(shown, 0, "", sentence));
    }

    private Path data(Path file, String data) {
        var override = environment.get(DATA_VARIABLE);
        if (override != null && !override.isBlank())
            return Path.of(override).toAbsolutePath().normalize();
        return file.toAbsolutePath().resolveSibling(data).normalize();
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) throw new ConfigTrouble(List.copyOf(problems));
    }

    /// The first 12 digits of the text's SHA-256: the same rules have the same revision everywhere.
    private static String revision(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
