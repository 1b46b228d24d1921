package org.fanzai.app.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a font from WOFF 1.0 (W3C recommendation, clause 5): what a PDF can embed is the font without its wrapping.
final class WoffFont {
    private static final int SIGNATURE = 0x774F4646;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private record Table(int tag, int checksum, ByteBuffer data) {}

    private WoffFont() {}

    /// The TrueType file inside. Throws `IllegalArgumentException` when it is no WOFF.
    static byte[] unpacked(byte[] woff) {
        var file = ByteBuffer.wrap(woff);
        if (woff.length < WOFF_HEADER || file.getInt(0) != SIGNATURE) throw new IllegalArgumentException("no WOFF");
        var tables = new ArrayList<Table>();
        int count = Short.toUnsignedInt(file.getShort(12));
        for (int i = 0; i < count; i++) tables.add(table(woff, file, WOFF_HEADER + WOFF_ENTRY * i));
        return written(file.getInt(4), tables);
    }

    private static Table table(byte[] woff, ByteBuffer file, int entry) {
        int offset = file.getInt(entry + 4);
        int packed = file.getInt(entry + 8);
        var data = new byte[file.getInt(entry + 12)];
        if (packed == data.length) System.arraycopy(woff, offset, data, 0, packed);
        else inflate(woff, offset, packed, data);
        return new Table(file.getInt(entry), file.getInt(entry + 16), ByteBuffer.wrap(data));
    }

    private static void inflate(byte[] woff, int offset, int packed, byte[] data) {
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(data) != data.length) throw new IllegalArgumentException("a table is cut short");
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("a table is damaged", damaged);
        }
    }

    private static byte[] written(int flavour, List<Table> tables) {
        int power = Integer.highestOneBit(tables.size());
        var head = ByteBuffer.allocate(HEADER + ENTRY * tables.size())
                .putInt(flavour)
                .putShort((short) tables.size())
                .putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (tables.size() * 16 - power * 16));
        var body = new ByteArrayOutputStream();
        for (var table : tables) {
            head.putInt(table.tag())
                    .putInt(table.checksum())
                    .putInt(head.capacity() + body.size())
                    .putInt(table.data().capacity());
            body.writeBytes(table.data().array());
            body.writeBytes(new byte[-table.data().capacity() & 3]); // tables begin at multiples of four
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.array());
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }
}
