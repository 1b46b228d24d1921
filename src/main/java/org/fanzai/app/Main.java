package org.fanzai.app;

import org.fanzai.app.cli.Fanzai;

/// The program. `fanzai COMMAND`.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Fanzai.run(args));
    }
}
