package org.fanzai.support;

import java.util.List;
import java.util.stream.Collectors;

/// A configuration that can't be used: all its problems together.
public final class ConfigTrouble extends Trouble {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    public ConfigTrouble(List<ConfigProblem> problems) {
        super(
                "trouble.config",
                problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")),
                problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<ConfigProblem> problems() {
        return problems;
    }
}
