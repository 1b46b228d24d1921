package org.fanzai.app.config;

import java.nio.file.Path;
import java.util.Optional;
import org.fanzai.device.protocol.escpos.TextCoding;

/// Where a station's receipts come out; `columns` narrow characters stand on a line.
public sealed interface SlipOutput {
    SlipOutput USUAL = new Serial(32, TextCoding.GB18030);

    /// The receipt printer on the port that `devices.printer` names, if it names one.
    record Serial(int columns, TextCoding coding) implements SlipOutput {}

    /// A printer of the operating system; without a name its default one.
    record Printer(Optional<String> name, int columns) implements SlipOutput {}

    /// Files in a folder below the station's data.
    record Pdf(Path folder, int columns) implements SlipOutput {}
}
