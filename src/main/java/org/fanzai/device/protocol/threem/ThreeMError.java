package org.fanzai.device.protocol.threem;

import org.fanzai.device.protocol.PadAnswer.Cause;

/// The error code of an answer (3M serial protocol specification, 2009).
enum ThreeMError {
    OK(0x00, Cause.PASSING, "done"),
    NOT_IMPLEMENTED(0x02, Cause.NOT_SUPPORTED, "the reader does not know the command"),
    NO_TRANSPONDER(0x06, Cause.NO_TAG, "no such tag in the field"),
    NO_MEMORY(0x11, Cause.NO_SUCH_BLOCK, "the tag has no such block"),
    LOCKED(0x12, Cause.LOCKED, "the block is locked"),
    NOT_READ(0x15, Cause.PASSING, "the block could not be read"),
    NOT_WRITTEN(0x16, Cause.PASSING, "the block could not be written"),
    ISO_21(0x21, Cause.PASSING, "the tag refused"),
    ISO_22(0x22, Cause.PASSING, "the tag refused"),
    ISO_23(0x23, Cause.PASSING, "the tag refused"),
    UNSUPPORTED(0x30, Cause.NOT_SUPPORTED, "the tag does not know the command"),
    OPTION(0x31, Cause.NOT_SUPPORTED, "option not supported"),
    PARAMETER(0x32, Cause.NOT_SUPPORTED, "parameter out of range"),
    CANCELLED(0xFD, Cause.PASSING, "the command was cancelled"),
    MEMORY(0xFE, Cause.READER, "the reader has no memory left"),
    UNKNOWN(-1, Cause.PASSING, "unknown error");

    private final int code;
    private final Cause cause;
    private final String words;

    ThreeMError(int code, Cause cause, String words) {
        this.code = code;
        this.cause = cause;
        this.words = words;
    }

    static ThreeMError of(int code) {
        for (var error : values()) if (error.code == code) return error;
        return UNKNOWN;
    }

    Cause cause() {
        return cause;
    }

    String words() {
        return words;
    }
}
