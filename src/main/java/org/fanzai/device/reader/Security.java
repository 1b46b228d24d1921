package org.fanzai.device.reader;

/// What the gate does when a tag passes it, as far as its AFI tells.
public enum Security {
    /// The gate rings.
    SECURED,
    /// The gate lets it pass.
    RELEASED,
    /// Not read yet, or a value that this library does not use.
    UNKNOWN
}
