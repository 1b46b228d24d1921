package org.fanzai.support;

/// A device on a cable does not answer or answers nonsense.
public final class DeviceTrouble extends Trouble {
    private static final long serialVersionUID = 1L;

    public DeviceTrouble(String key, String message, Throwable cause, Object... arguments) {
        super(key, message, cause, arguments);
    }

    public DeviceTrouble(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }
}
