package org.fanzai.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// What a command did in this process: its exit code, and what it wrote.
public record Ran(int exit, String out, String err) {
    public static Ran of(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Fanzai.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Ran(exit, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
