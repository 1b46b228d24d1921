package org.fanzai.device.reader;

/// What became of a security switch.
public sealed interface SwitchOutcome {
    /// Written and read back.
    record Switched() implements SwitchOutcome {}

    /// The tag was taken away before it could be read back: whether it was switched is not known.
    record Gone() implements SwitchOutcome {}

    record Failed(String why) implements SwitchOutcome {}
}
