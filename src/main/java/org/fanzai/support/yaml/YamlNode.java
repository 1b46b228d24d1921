package org.fanzai.support.yaml;

import java.util.List;
import java.util.Map;

/// A value in a YAML file with the line that it begins on, from 1. Every scalar is text; what it means is said by
/// whoever asks for its key.
public sealed interface YamlNode {
    int line();

    record Scalar(String text, int line) implements YamlNode {}

    record Sequence(List<YamlNode> values, int line) implements YamlNode {}

    /// Keys in the order of the file.
    record Mapping(Map<String, YamlNode> values, int line) implements YamlNode {}
}
