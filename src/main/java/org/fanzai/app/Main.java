package org.fanzai.app;

/// The program. `fanzai COMMAND`.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println(args.length);
    }
}
