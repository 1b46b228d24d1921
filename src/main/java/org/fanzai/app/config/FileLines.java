package org.fanzai.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.support.yaml.YamlFile;
import org.fanzai.support.yaml.YamlNode;

/// Where in a YAML file its values stand.
public record FileLines(YamlNode root) {
    /// Of a file that was read without problems before.
    public static FileLines of(Path file) {
        try {
            var documents = YamlFile.documents(file.toString(), Files.readString(file), new ArrayList<>());
            return new FileLines(documents.getFirst());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The line, from 1, of the value under keys and places in lists (from 0), or of the deepest one that is there.
    public int of(List<String> path) {
        var node = root;
        for (var step : path) {
            var next = inside(node, step);
            if (next.isEmpty()) break;
            node = next.get();
        }
        return node.line();
    }

    private static Optional<YamlNode> inside(YamlNode node, String step) {
        return switch (node) {
            case YamlNode.Mapping(var values, var _) -> Optional.ofNullable(values.get(step));
            case YamlNode.Sequence(var values, var _) -> Optional.of(values.get(Integer.parseInt(step)));
            case YamlNode.Scalar _ -> Optional.empty();
        };
    }
}
