package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes as a value: immutable, equal by content. As text it shows only its length, because bytes of a device
/// may be a card number.
public final class Octets {
    public static final Octets NONE = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte... bytes) {
        return bytes.length == 0 ? NONE : new Octets(bytes.clone());
    }

    /// From values of 0 to 255.
    public static Octets ofInts(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return new Octets(bytes);
    }

    public static Octets hex(String digits) {
        return new Octets(HexFormat.of().parseHex(digits));
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// The byte at `index`, 0 to 255.
    public int at(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    /// The bytes from `from` up to, not including, `to`.
    public Octets part(int from, int to) {
        return new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    public Octets plus(Octets other) {
        if (isEmpty()) return other;
        if (other.isEmpty()) return this;
        return new Octets(ByteBuffer.allocate(length() + other.length())
                .put(bytes)
                .put(other.bytes)
                .array());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    /// A read-only view, positioned at the first byte.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    public String hex() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /// What is left to read of `buffer`.
    public static Octets rest(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
