package org.fanzai.device.reader;

import java.util.Arrays;
import java.util.Optional;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.PortSettings.Parity;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.anyid.AnyIdProtocol;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.protocol.threem.ThreeMProtocol;
import org.fanzai.device.protocol.trf7970a.Trf7970aProtocol;
import org.fanzai.device.protocol.twn4.Twn4Protocol;

/// The makes of pads that this program speaks to, each with the line that it leaves the factory with.
public enum PadMake {
    FEIG("feig", "FEIG OBID ISO-Host", 38400, Parity.EVEN),
    THREE_M("3m", "3M 810/210", 19200, Parity.NONE),
    ANYID("anyid", "AnyID R321", 115200, Parity.NONE),
    TRF7970A("trf7970a", "TI TRF7970A board", 115200, Parity.NONE),
    TWN4("twn4", "Elatec TWN4", 9600, Parity.NONE),
    /// A unit that reads items by itself: it has no commands for tags.
    RFIDHUB("rfidhub", "RFID hub (text)", 9600, Parity.NONE);

    private static final int ANY_FEIG = 0xFF;
    private static final int ANY_ANYID = 0xFFFF;

    private final String code;
    private final String title;
    private final int baud;
    private final Parity parity;

    PadMake(String code, String title, int baud, Parity parity) {
        this.code = code;
        this.title = title;
        this.baud = baud;
        this.parity = parity;
    }

    /// Its name in configuration files.
    public String code() {
        return code;
    }

    public static Optional<PadMake> of(String code) {
        return Arrays.stream(values()).filter(make -> make.code.equals(code)).findFirst();
    }

    /// Whether it is also met at other speeds.
    public boolean varies() {
        return this == FEIG;
    }

    /// The address that any reader of this make answers to.
    public int anyAddress() {
        return this == ANYID ? ANY_ANYID : ANY_FEIG;
    }

    /// The make as people know it.
    public String title() {
        return title;
    }

    public PortSettings line() {
        return new PortSettings(baud, 8, 1, parity);
    }

    /// `address`: the bus address of makes that have one. Empty for a unit without commands for tags.
    public Optional<PadProtocol<?>> protocol(int address) {
        return switch (this) {
            case FEIG -> Optional.of(new FeigProtocol(address));
            case THREE_M -> Optional.of(new ThreeMProtocol());
            case ANYID -> Optional.of(new AnyIdProtocol(address));
            case TRF7970A -> Optional.of(new Trf7970aProtocol());
            case TWN4 -> Optional.of(new Twn4Protocol());
            case RFIDHUB -> Optional.empty();
        };
    }
}
