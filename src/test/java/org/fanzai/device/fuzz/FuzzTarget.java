package org.fanzai.device.fuzz;

/// Reads any bytes. Throws when what it tests fails.
@FunctionalInterface
interface FuzzTarget {
    void read(byte[] bytes);
}
