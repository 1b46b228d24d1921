package org.fanzai.device.protocol.feig;

import org.fanzai.device.protocol.PadAnswer.Cause;

/// The status byte of an answer (CPR manual H20800-16e, "Status bytes").
enum FeigStatus {
    OK(0x00, Cause.PASSING, "done"),
    NO_TRANSPONDER(0x01, Cause.NO_TAG, "no tag in the field"),
    DATA_FALSE(0x02, Cause.PASSING, "the tag's answer was damaged"),
    WRITE_ERROR(0x03, Cause.PASSING, "the tag did not take what was written"),
    ADDRESS_ERROR(0x04, Cause.NO_SUCH_BLOCK, "the tag has no such block"),
    WRONG_TYPE(0x05, Cause.NOT_SUPPORTED, "wrong kind of tag"),
    AUTHENTICATION(0x08, Cause.LOCKED, "the tag wants a password"),
    GENERAL(0x0E, Cause.PASSING, "general error"),
    EEPROM(0x10, Cause.READER, "the reader's memory failed"),
    PARAMETER(0x11, Cause.NOT_SUPPORTED, "parameter out of range"),
    UNKNOWN_COMMAND(0x80, Cause.NOT_SUPPORTED, "the reader does not know the command"),
    LENGTH(0x81, Cause.NOT_SUPPORTED, "the reader expected another length"),
    NOT_AVAILABLE(0x82, Cause.READER, "the reader is in scan mode"),
    RF_COMMUNICATION(0x83, Cause.PASSING, "communication with the tag failed"),
    OVERFLOW(0x93, Cause.READER, "the reader's buffer overflowed"),
    MORE_DATA(0x94, Cause.PASSING, "more data"),
    ISO_15693(0x95, Cause.PASSING, "the tag refused"),
    ISO_14443(0x96, Cause.PASSING, "the tag refused"),
    HARDWARE(0xF1, Cause.READER, "the reader warns of its hardware"),
    UNKNOWN(-1, Cause.PASSING, "unknown status");

    private final int code;
    private final Cause cause;
    private final String words;

    FeigStatus(int code, Cause cause, String words) {
        this.code = code;
        this.cause = cause;
        this.words = words;
    }

    static FeigStatus of(int code) {
        for (var status : values()) if (status.code == code) return status;
        return UNKNOWN;
    }

    Cause cause() {
        return cause;
    }

    String words() {
        return words;
    }

    /// What the ISO-ERROR byte after status 95 means for the driver.
    static Cause isoCause(int isoError) {
        return switch (isoError) {
            case 0x01, 0x02, 0x03 -> Cause.NOT_SUPPORTED;
            case 0x10 -> Cause.NO_SUCH_BLOCK;
            case 0x11, 0x12 -> Cause.LOCKED;
            default -> Cause.PASSING;
        };
    }
}
