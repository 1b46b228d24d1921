package org.fanzai.device.reader;

import java.time.Duration;
import org.fanzai.device.link.PortSettings;

/// Where a scanner is. CR, LF, TAB, STX and ETX all end a scan; `silenceEnds` is for a scanner that sends none
/// of them, and elsewhere `silence` is the time after which half a scan is thrown away.
public record ScannerSettings(String port, PortSettings line, boolean silenceEnds, Duration silence) {
    /// 9600 baud, 8N1, a scan ends with a control character.
    public static ScannerSettings of(String port) {
        return new ScannerSettings(port, PortSettings.of8N1(9600), false, Duration.ofMillis(500));
    }

    public ScannerSettings at(PortSettings other) {
        return new ScannerSettings(port, other, silenceEnds, silence);
    }

    /// For a scanner without a suffix: at least 100 ms.
    public ScannerSettings endingBySilence(Duration after) {
        return new ScannerSettings(port, line, true, after);
    }
}
