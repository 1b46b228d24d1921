package org.fanzai.app.device;

import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.PadMake;

/// What hangs on a port.
public sealed interface Found {
    record APad(PadMake make, PortSettings line, String version) implements Found {}

    record APrinter(PortSettings line, String state) implements Found {}

    /// It sent by itself, as scanners do.
    record Talks(PortSettings line) implements Found {}

    /// It opens, and nothing answered to any question.
    record Silent() implements Found {}

    /// It can't be opened, and why.
    record Closed(String why) implements Found {}
}
