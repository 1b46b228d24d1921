package org.fanzai.device.virtual;

import org.fanzai.device.frame.Octets;

/// How long ESC/POS commands are (Epson reference), those without a part in a receipt too, so that their parameters
/// are not taken for text.
final class EscPosLengths {
    private EscPosLengths() {}

    /// How long the command or character at `at` is; more than there is while it arrives.
    static int of(Octets all, int at) {
        int left = all.length() - at;
        return switch (all.at(at)) {
            case 0x1B -> left < 2 ? 2 : escape(all.at(at + 1), all, at, left);
            case 0x1C -> left < 2 ? 2 : chinese(all.at(at + 1), all, at, left);
            case 0x1D -> left < 2 ? 2 : group(all.at(at + 1), all, at, left);
            case 0x10 -> left > 1 && all.at(at + 1) == 0x14 ? 5 : 3;
            default -> 1;
        };
    }

    private static int escape(int command, Octets all, int at, int left) {
        return switch (command) {
            case 0x32, 0x3C, 0x40, 0x4C, 0x53, 0x69, 0x6D -> 2; // ESC 2, <, @, L, S, i, m
            case 0x24, 0x5C, 0x42, 0x63 -> 4; // ESC $, \, B, c
            case 0x70 -> 5; // ESC p, the drawer
            case 0x44 -> untilNul(all, at, left); // ESC D, tab stops
            case 0x2A -> left < 5 ? 5 : 5 + dots(all, at) * word(all, at + 3); // ESC *, a picture
            default -> 3;
        };
    }

    private static int dots(Octets all, int at) {
        return all.at(at + 2) >= 32 ? 3 : 1;
    }

    private static int untilNul(Octets all, int at, int left) {
        for (int i = 2; i < left; i++) if (all.at(at + i) == 0) return i + 1;
        return left + 1;
    }

    private static int chinese(int command, Octets all, int at, int left) {
        return switch (command) {
            case 0x26, 0x2E -> 2; // FS &, FS .
            case 0x53, 0x70 -> 4; // FS S, FS p
            case 0x28 -> left < 5 ? 5 : 5 + word(all, at + 3); // FS (
            default -> 3;
        };
    }

    private static int group(int command, Octets all, int at, int left) {
        return switch (command) {
            case 0x28 -> left < 5 ? 5 : 5 + word(all, at + 3); // GS (
            case 0x56 -> left < 3 ? 3 : all.at(at + 2) >= 0x41 ? 4 : 3; // GS V
            case 0x24, 0x4C, 0x50, 0x57, 0x5C -> 4; // GS $, L, P, W, \
            case 0x2F -> 3; // GS /
            case 0x3A -> 2; // GS :
            case 0x6B -> left < 4 ? 4 : bars(all, at, left); // GS k
            case 0x76 -> left < 8 ? 8 : 8 + word(all, at + 4) * word(all, at + 6); // GS v 0
            default -> 3;
        };
    }

    /// Barcodes of the old kind end with NUL, of the new kind they say their length.
    private static int bars(Octets all, int at, int left) {
        if (all.at(at + 2) >= 0x41) return 4 + all.at(at + 3);
        for (int i = 3; i < left; i++) if (all.at(at + i) == 0) return i + 1;
        return left + 1;
    }

    private static int word(Octets all, int at) {
        return all.at(at) + 256 * all.at(at + 1);
    }
}
