package org.fanzai.support;

import java.util.List;

/// The environment failed: a disk, a port, a link, a file of the configuration. It carries the key of a text that says
/// what happened and what to do next, and the arguments of that text; its message is the English short form for logs.
public abstract sealed class Trouble extends RuntimeException
        permits StorageTrouble, DeviceTrouble, LinkTrouble, ConfigTrouble {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    protected Trouble(String key, String message, Throwable cause, Object... arguments) {
        super(message, cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    protected Trouble(String key, String message, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The key of the text in the resource bundles.
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
