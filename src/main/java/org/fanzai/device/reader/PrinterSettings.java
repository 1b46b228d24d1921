package org.fanzai.device.reader;

import org.fanzai.device.link.PortSettings;

/// Where a receipt printer is; `columns` narrow characters fit on a line (58 mm paper: 32, 80 mm: 48).
public record PrinterSettings(String port, PortSettings line, int columns) {
    /// 19200 baud, 8N1, 58 mm paper.
    public static PrinterSettings of(String port) {
        return new PrinterSettings(port, PortSettings.of8N1(19200), 32);
    }

    public PrinterSettings at(PortSettings other) {
        return new PrinterSettings(port, other, columns);
    }
}
