package org.fanzai.device.tag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.fanzai.device.frame.Crc16;
import org.fanzai.device.frame.Octets;

/// The basic block of ISO 28560-3: 34 bytes, of which a 32-byte tag holds all but two. The checksum takes
/// missing bytes as 00. `usage` is 0 to 9, `id` and `owner` as stored.
record DanishBlock(int usage, int parts, int part, String id, String owner) {
    static final int LENGTH = 34;
    private static final int ID = 3;
    private static final int CRC = 19;
    private static final int OWNER = 21;

    /// Bytes 3 to 18 of a block whose identifier is too long and stands in extension block 1.
    static final String ELSEWHERE = "\u0001";

    /// The content parameter in the first byte is 1; some readers accept 0 too, and with a right checksum so do we.
    static boolean verified(Octets memory) {
        return memory.length() >= OWNER
                && (version(memory) || memory.at(0) >> 4 == 0)
                && stored(memory) == computed(memory)
                && padded(memory, ID, CRC);
    }

    /// Whether this could be a basic block with a wrong checksum.
    static boolean plausible(Octets memory) {
        if (memory.length() < OWNER || !version(memory) || memory.at(1) == 0 || memory.at(2) == 0) return false;
        return memory.at(ID) >= 0x20
                && padded(memory, ID, CRC)
                && text(memory, ID, CRC).chars().noneMatch(c -> c < 0x20 || c == 0xFFFD);
    }

    private static boolean version(Octets memory) {
        return (memory.at(0) >> 4) == 1 || (memory.at(0) & 0x0F) == 1;
    }

    private static boolean padded(Octets memory, int from, int to) {
        int i = from;
        while (i < to && memory.at(i) != 0) i++;
        while (i < to && memory.at(i) == 0) i++;
        return i == to;
    }

    static DanishBlock decode(Octets memory) {
        return new DanishBlock(
                usage(memory.at(0)),
                memory.at(1),
                memory.at(2),
                text(memory, ID, CRC),
                text(memory, OWNER, Math.min(LENGTH, memory.length())));
    }

    /// Writers differ in which half is the version, 1; the other one is the usage.
    private static int usage(int first) {
        int upper = first >> 4;
        int lower = first & 0x0F;
        return upper == 1 || lower != 1 ? lower : upper;
    }

    /// Into the first bytes of `out`, cut where it ends.
    void encode(byte[] out) {
        var whole = ByteBuffer.allocate(LENGTH);
        whole.put((byte) (0x10 | usage)).put((byte) parts).put((byte) part);
        whole.put(id.getBytes(StandardCharsets.UTF_8));
        whole.position(OWNER).put(owner.getBytes(StandardCharsets.UTF_8));
        int crc = computed(Octets.of(whole.array()));
        whole.put(CRC, (byte) crc).put(CRC + 1, (byte) (crc >> 8));
        whole.get(0, out, 0, Math.min(LENGTH, out.length));
    }

    private static int stored(Octets memory) {
        return memory.at(CRC) | memory.at(CRC + 1) << 8;
    }

    private static int computed(Octets memory) {
        var covered = ByteBuffer.allocate(LENGTH - 2);
        covered.put(memory.part(0, CRC).buffer());
        covered.put(memory.part(OWNER, Math.min(LENGTH, memory.length())).buffer());
        return Crc16.CCITT_FALSE.of(covered.rewind());
    }

    private static String text(Octets memory, int from, int to) {
        int end = from;
        while (end < to && memory.at(end) != 0) end++;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(memory.part(from, end).buffer())
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(memory.part(from, end).toArray(), StandardCharsets.ISO_8859_1);
        }
    }
}
