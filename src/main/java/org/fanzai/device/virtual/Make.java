package org.fanzai.device.virtual;

import org.fanzai.device.link.PortSettings;

/// The makes of pads that can be played.
public enum Make {
    FEIG("feig"),
    THREE_M("3m"),
    ANYID("anyid");

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
            case ANYID -> PortSettings.of8N1(115200);
        };
    }

    Firmware firmware(VirtualField field) {
        return switch (this) {
            case FEIG -> new FeigFirmware(field);
            case THREE_M -> new ThreeMFirmware(field);
            case ANYID -> new AnyIdFirmware(field);
        };
    }
}
