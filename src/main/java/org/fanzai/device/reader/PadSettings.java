package org.fanzai.device.reader;

import java.time.Duration;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.tag.AfiValues;

/// Where a FEIG pad is and how it is spoken to. `gone`: the silence after which a tag has left; `rest`: the
/// pause between inventories while nothing is new.
public record PadSettings(String port, PortSettings line, int address, AfiValues afi, Duration gone, Duration rest) {
    /// A reader as it leaves the factory: 38400 baud, 8E1, any bus address.
    public static PadSettings feig(String port) {
        return new PadSettings(
                port,
                PortSettings.of8E1(38400),
                255,
                AfiValues.ISO_28560,
                Duration.ofMillis(600),
                Duration.ofMillis(10));
    }

    public PadSettings at(PortSettings other) {
        return new PadSettings(port, other, address, afi, gone, rest);
    }

    public PadSettings using(AfiValues other) {
        return new PadSettings(port, line, address, other, gone, rest);
    }

    public PadSettings goneAfter(Duration other) {
        return new PadSettings(port, line, address, afi, other, rest);
    }
}
