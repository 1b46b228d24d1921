package org.fanzai.device.tag;

import org.fanzai.device.frame.Octets;

/// What stands before the data of an element (ISO/IEC 15962): precursor, identifiers from 15 on in a byte of their
/// own, the number of padding bytes behind the data where the precursor says so, length. Offsets count from the
/// first byte of memory.
record ElementHeader(int oid, Compaction scheme, boolean padded, int pads, int data, int length) {
    private static final int PADDED = 0x80;
    private static final int ESCAPE = 15;

    /// The header at `start`. It is not settled in which order identifier and padding count come: the second order
    /// is taken where with the first the element runs past the end.
    static ElementHeader at(Octets memory, int start) {
        var usual = read(memory, start, true);
        if (usual.fits(memory)) return usual;
        var other = read(memory, start, false);
        return other.fits(memory) ? other : usual;
    }

    /// Behind the data and its padding. Of a header that is cut itself: behind the end of memory.
    int end() {
        return data + length + pads;
    }

    boolean fits(Octets memory) {
        return end() <= memory.length();
    }

    private static ElementHeader read(Octets memory, int start, boolean identifierFirst) {
        int precursor = memory.at(start);
        boolean padded = (precursor & PADDED) != 0;
        boolean extended = (precursor & ESCAPE) == ESCAPE;
        int length = start + 1 + (padded ? 1 : 0) + (extended ? 1 : 0);
        var scheme = Compaction.coded(precursor >> 4 & 7);
        if (length >= memory.length()) return new ElementHeader(ESCAPE, scheme, padded, 0, memory.length() + 1, 0);
        int identifier = identifierFirst || !padded ? start + 1 : start + 2;
        int pads = identifierFirst && extended ? start + 2 : start + 1;
        return new ElementHeader(
                extended ? ESCAPE + memory.at(identifier) : precursor & ESCAPE,
                scheme,
                padded,
                padded ? memory.at(pads) : 0,
                length + 1,
                memory.at(length));
    }
}
