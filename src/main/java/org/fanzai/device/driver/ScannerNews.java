package org.fanzai.device.driver;

import org.fanzai.device.frame.ScanLine;

/// What a scanner's driver has to tell.
public sealed interface ScannerNews {
    record Ready() implements ScannerNews {}

    record Scanned(ScanLine line) implements ScannerNews {}

    /// A scan that can't be used, and why.
    record Spoilt(String why) implements ScannerNews {}

    record Lost(String why) implements ScannerNews {}
}
