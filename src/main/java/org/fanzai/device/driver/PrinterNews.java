package org.fanzai.device.driver;

/// What a printer's driver has to tell.
public sealed interface PrinterNews {
    /// The port is open; what the printer thinks of itself.
    record Condition(PaperState state) implements PrinterNews {}

    record Lost(String why) implements PrinterNews {}

    /// The end of the job that bore `ticket`.
    record Ended(long ticket, PrintEnd end) implements PrinterNews {}

    /// What a printer says when it is asked.
    enum PaperState {
        OK,
        NEAR_END,
        PAPER_OUT,
        COVER_OPEN,
        OFFLINE,
        /// A stuck knife, a hot head, a broken part.
        FAULT,
        /// It does not answer: off, or a cable with one direction only.
        SILENT
    }

    /// How a job ended. `UNCONFIRMED`: sent, but the printer did not say that it printed.
    enum PrintEnd {
        PRINTED,
        UNCONFIRMED,
        PAPER_OUT,
        COVER_OPEN,
        OFFLINE,
        FAULT,
        LOST
    }
}
