package org.fanzai.device.fuzz;

/// Where the fuzzer enters. Which target it is to drive says the system property `fanzai.fuzz`.
public final class FuzzEntry {
    static final String TARGET = "fanzai.fuzz";
    private static final FuzzTarget CHOSEN = FuzzTargets.named(System.getProperty(TARGET, "tag"));

    private FuzzEntry() {}

    /// The name is the fuzzer's.
    public static void fuzzerTestOneInput(byte[] bytes) {
        CHOSEN.read(bytes);
    }
}
