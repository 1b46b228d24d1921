package org.fanzai.device.tag;

import org.fanzai.device.frame.Octets;

/// A tag with nothing on it: all 00, all FF, or the 55 pattern with which 3M stations blank, zeros after it.
final class BlankTag {
    private BlankTag() {}

    static boolean matches(Octets memory) {
        return filled(memory, 0, 0x00) || filled(memory, 0, 0xFF) || filledWith55(memory);
    }

    private static boolean filledWith55(Octets memory) {
        int pattern = 0;
        while (pattern < memory.length() && memory.at(pattern) == 0x55) pattern++;
        return pattern >= 4 && filled(memory, pattern, 0x00);
    }

    private static boolean filled(Octets memory, int from, int value) {
        for (int i = from; i < memory.length(); i++) if (memory.at(i) != value) return false;
        return true;
    }
}
