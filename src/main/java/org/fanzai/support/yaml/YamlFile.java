package org.fanzai.support.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.ConfigTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads YAML text into nodes.
public final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final List<ConfigProblem> problems;

    private YamlFile(String file, List<ConfigProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The documents of a file; keys that stand twice are added to `problems`. Throws [ConfigTrouble] when the text is
    /// no YAML at all.
    public static List<YamlNode> documents(String file, String text, List<ConfigProblem> problems) {
        var reader = new YamlFile(file, problems);
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            var documents = new ArrayList<YamlNode>();
            while (parser.nextToken() != null) documents.add(reader.node(parser));
            return documents;
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new ConfigTrouble(List.of(
                    new ConfigProblem(file, line, "", "this is no YAML: " + firstLine(broken.getOriginalMessage()))));
        }
    }

    private YamlNode node(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, line);
            case START_ARRAY -> sequence(parser, line);
            case VALUE_NULL -> new YamlNode.Scalar("", line);
            default -> new YamlNode.Scalar(parser.getString(), line);
        };
    }

    private YamlNode mapping(JsonParser parser, int line) {
        var values = new LinkedHashMap<String, YamlNode>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (values.put(key, node(parser)) != null)
                problems.add(new ConfigProblem(file, keyLine, key, "this key stands here twice; keep one"));
        }
        return new YamlNode.Mapping(values, line);
    }

    private YamlNode sequence(JsonParser parser, int line) {
        var values = new ArrayList<YamlNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) values.add(node(parser));
        return new YamlNode.Sequence(values, line);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
