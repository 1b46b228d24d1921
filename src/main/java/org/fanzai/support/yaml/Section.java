package org.fanzai.support.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fanzai.support.ConfigProblem;

/// A mapping of a YAML file, asked key by key. What is wrong with a value becomes a problem and the answer is empty, so
/// that all problems of a file are told at once; [#close] reports the keys that nobody asked for.
public final class Section implements AutoCloseable {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, YamlNode> values;
    private final List<ConfigProblem> problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean closed;

    private Section(String file, String path, int line, Map<String, YamlNode> values, List<ConfigProblem> problems) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    /// The whole document as a section; empty, with a problem, when it is no mapping.
    public static Section of(String file, YamlNode document, List<ConfigProblem> problems) {
        return section(file, "", document, problems);
    }

    private static Section section(String file, String path, YamlNode node, List<ConfigProblem> problems) {
        if (node instanceof YamlNode.Mapping(var values, var line))
            return new Section(file, path, line, values, problems);
        problems.add(new ConfigProblem(file, node.line(), path, "keys and values are expected here"));
        return new Section(file, path, node.line(), Map.of(), problems);
    }

    /// The keys that stand here, in their order: for sections whose keys are names.
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /// Whether keys and values stand under a key.
    public boolean isMapping(String key) {
        return values.get(key) instanceof YamlNode.Mapping;
    }

    /// Whether a list stands under a key.
    public boolean isList(String key) {
        return values.get(key) instanceof YamlNode.Sequence;
    }

    /// The text of a key, read by `parse`, which throws `IllegalArgumentException` with a sentence.
    public <T> Optional<T> value(String key, Function<String, T> parse) {
        return node(key).flatMap(node -> scalar(key, node, parse));
    }

    /// The same, and a problem when the key is missing or empty.
    public <T> Optional<T> required(String key, Function<String, T> parse) {
        if (node(key).isEmpty()) problem(line, key, "this key is missing");
        return value(key, parse);
    }

    public Optional<String> text(String key) {
        return value(key, Function.identity());
    }

    /// The texts of a list; a single text is a list of one.
    public <T> List<T> list(String key, Function<String, T> parse) {
        return switch (node(key).orElse(null)) {
            case null -> List.of();
            case YamlNode.Sequence(var nodes, var _) ->
                nodes.stream()
                        .flatMap(node -> scalar(key, node, parse).stream())
                        .toList();
            case YamlNode node -> scalar(key, node, parse).stream().toList();
        };
    }

    /// The mapping under a key; an empty one when the key is absent.
    public Section section(String key) {
        return node(key)
                .map(node -> section(file, path(key), node, problems))
                .orElseGet(() -> new Section(file, path(key), line, Map.of(), problems));
    }

    /// The mappings of a list.
    public List<Section> sections(String key) {
        var sections = new ArrayList<Section>();
        switch (node(key).orElse(null)) {
            case null -> {}
            case YamlNode.Sequence(var nodes, var _) -> {
                for (int i = 0; i < nodes.size(); i++)
                    sections.add(section(file, path(key) + "[" + i + "]", nodes.get(i), problems));
            }
            case YamlNode node -> problem(node.line(), key, "a list is expected here");
        }
        return sections;
    }

    /// Reports a problem with the value of a key.
    public void problem(String key, String sentence) {
        problem(node(key).map(YamlNode::line).orElse(line), key, sentence);
    }

    /// Reports the keys that nobody asked for.
    @Override
    public void close() {
        if (closed) return;
        closed = true;
        for (var entry : values.entrySet()) {
            if (!asked.contains(entry.getKey()))
                problem(
                        entry.getValue().line(),
                        entry.getKey(),
                        "this key is unknown here; known are " + String.join(", ", new TreeSet<>(asked)));
        }
    }

    private Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(node -> !(node instanceof YamlNode.Scalar(var text, var _) && text.isEmpty()));
    }

    private <T> Optional<T> scalar(String key, YamlNode node, Function<String, T> parse) {
        if (!(node instanceof YamlNode.Scalar(var text, var _))) {
            problem(node.line(), key, "one value is expected here");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException wrong) {
            problem(node.line(), key, "\"" + text + "\" does not fit: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private void problem(int at, String key, String sentence) {
        problems.add(new ConfigProblem(file, at, path(key), sentence));
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
