package org.fanzai.device.virtual;

import org.fanzai.device.link.PortSettings;

/// The makes of pads that can be played.
public enum Make {
    FEIG("feig"),
    THREE_M("3m"),
    ANYID("anyid"),
    TRF7970A("trf7970a"),
    TWN4("twn4"),
    RFIDHUB("rfidhub");

    private final String code;

    Make(String code) {
        this.code = code;
    }

    /// Its name on the command line.
    public String code() {
        return code;
    }

    /// How the factory sets the line.
    public PortSettings line() {
        return switch (this) {
            case FEIG -> PortSettings.of8E1(38400);
            case THREE_M -> PortSettings.of8N1(19200);
            case ANYID, TRF7970A -> PortSettings.of8N1(115200);
            case TWN4, RFIDHUB -> PortSettings.of8N1(9600);
        };
    }

    Firmware firmware(VirtualField field) {
        return switch (this) {
            case FEIG -> new FeigFirmware(field);
            case THREE_M -> new ThreeMFirmware(field);
            case ANYID -> new AnyIdFirmware(field);
            case TRF7970A -> new TrfFirmware(field);
            case TWN4 -> new Twn4Firmware(field);
            case RFIDHUB -> new RfidHubFirmware(field);
        };
    }
}
