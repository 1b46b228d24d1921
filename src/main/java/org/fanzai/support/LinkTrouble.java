package org.fanzai.support;

/// The central database can't be reached or does not answer in time.
public final class LinkTrouble extends Trouble {
    private static final long serialVersionUID = 1L;

    public LinkTrouble(String key, String message, Throwable cause, Object... arguments) {
        super(key, message, cause, arguments);
    }

    public LinkTrouble(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }
}
