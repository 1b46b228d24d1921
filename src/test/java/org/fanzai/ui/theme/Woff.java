package org.fanzai.ui.theme;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Which code points a WOFF file has glyphs for, read from its cmap (format 4).
final class Woff {
    private static final int CMAP = 0x636d6170;

    private Woff() {}

    static BitSet codePoints(byte[] woff) throws DataFormatException {
        var file = ByteBuffer.wrap(woff);
        int tables = file.getShort(12);
        for (int i = 0; i < tables; i++) {
            int entry = 44 + 20 * i;
            if (file.getInt(entry) == CMAP)
                return covered(table(woff, file.getInt(entry + 4), file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        throw new IllegalArgumentException("no cmap");
    }

    private static ByteBuffer table(byte[] woff, int offset, int packed, int length) throws DataFormatException {
        if (packed == length) return ByteBuffer.wrap(woff, offset, length).slice();
        var table = new byte[length];
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) throw new IllegalArgumentException("short table");
        }
        return ByteBuffer.wrap(table);
    }

    private static BitSet covered(ByteBuffer cmap) {
        for (int i = 0; i < cmap.getShort(2); i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            if (cmap.getShort(at) == 4) return segments(cmap, at);
        }
        throw new IllegalArgumentException("no format 4");
    }

    private static BitSet segments(ByteBuffer cmap, int at) {
        var covered = new BitSet();
        int twice = Short.toUnsignedInt(cmap.getShort(at + 6));
        for (int i = 0; i < twice; i += 2) {
            int end = unsigned(cmap, at + 14 + i);
            int start = unsigned(cmap, at + 16 + twice + i);
            int delta = unsigned(cmap, at + 16 + 2 * twice + i);
            int rangeAt = at + 16 + 3 * twice + i;
            int range = unsigned(cmap, rangeAt);
            for (int c = start; c <= end && c != 0xffff; c++) {
                int glyph = range == 0 ? (c + delta) & 0xffff : unsigned(cmap, rangeAt + range + 2 * (c - start));
                if (glyph != 0) covered.set(c);
            }
        }
        return covered;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
