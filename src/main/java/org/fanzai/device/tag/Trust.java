package org.fanzai.device.tag;

/// How far what a tag says may be believed.
public enum Trust {
    /// A checksum over all of it fits.
    PROVEN,
    /// Its model has no checksum, and every part of it is in order.
    WELL_FORMED,
    /// Nothing in it can be checked.
    UNPROVEN,
    /// It is damaged, or can be read in two ways: nobody may act on it.
    DOUBTFUL
}
