package org.fanzai.device.reader;

import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.PortSettings.Parity;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.feig.FeigProtocol;

/// The makes of pads that this program speaks to, each with the line that it leaves the factory with.
public enum PadMake {
    FEIG("FEIG OBID ISO-Host", 38400, Parity.EVEN);

    private final String title;
    private final int baud;
    private final Parity parity;

    PadMake(String title, int baud, Parity parity) {
        this.title = title;
        this.baud = baud;
        this.parity = parity;
    }

    /// The make as people know it.
    public String title() {
        return title;
    }

    public PortSettings line() {
        return new PortSettings(baud, 8, 1, parity);
    }

    /// `address`: the bus address of makes that have one.
    public PadProtocol<?> protocol(int address) {
        return switch (this) {
            case FEIG -> new FeigProtocol(address);
        };
    }
}
