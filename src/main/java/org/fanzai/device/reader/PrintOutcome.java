package org.fanzai.device.reader;

/// What became of a slip.
public sealed interface PrintOutcome {
    /// The printer had paper after the last line.
    record Printed() implements PrintOutcome {}

    /// Sent to a printer that does not answer.
    record Unconfirmed() implements PrintOutcome {}

    record Failed(Cause cause) implements PrintOutcome {}

    /// Why a slip was not printed, or not to its end.
    enum Cause {
        PAPER_OUT,
        COVER_OPEN,
        OFFLINE,
        /// The printer itself says that something is broken or stuck.
        FAULT,
        /// The port is gone.
        LOST
    }
}
