package org.fanzai.support;

/// A disk, a data file or a database failed or is not ours.
public final class StorageTrouble extends Trouble {
    private static final long serialVersionUID = 1L;

    public StorageTrouble(String key, String message, Throwable cause, Object... arguments) {
        super(key, message, cause, arguments);
    }

    public StorageTrouble(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }
}
