package org.fanzai.device.reader;

import org.fanzai.device.link.PortSettings;
import org.fanzai.device.protocol.escpos.TextCoding;

/// Where a receipt printer is; `columns` narrow characters fit on a line (58 mm paper: 32, 80 mm: 42 or 48).
public record PrinterSettings(String port, PortSettings line, int columns, TextCoding coding) {
    /// 19200 baud, 8N1, 58 mm paper, GB18030.
    public static PrinterSettings of(String port) {
        return new PrinterSettings(port, PortSettings.of8N1(19200), 32, TextCoding.GB18030);
    }

    public PrinterSettings at(PortSettings other) {
        return new PrinterSettings(port, other, columns, coding);
    }

    public PrinterSettings on(int otherColumns, TextCoding otherCoding) {
        return new PrinterSettings(port, line, otherColumns, otherCoding);
    }
}
