package org.fanzai.domain.shared;

import java.util.HexFormat;
import java.util.Locale;

/// The unique identifier of an ISO/IEC 15693 tag: 8 bytes, as 16 hexadecimal digits, most significant byte first
/// (it begins with `E0`), the way people print it.
public record TagUid(String hex) {
    public TagUid {
        hex = hex.toUpperCase(Locale.ROOT);
        if (!hex.matches("[0-9A-F]{16}")) throw new IllegalArgumentException("a tag UID has 16 hexadecimal digits");
    }

    /// From 8 bytes, most significant first.
    public static TagUid of(byte[] bytes) {
        return new TagUid(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    /// 8 bytes, most significant first.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
