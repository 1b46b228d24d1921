package org.fanzai.device.protocol.iso15693;

import java.util.Optional;
import org.fanzai.device.frame.Octets;
import org.fanzai.domain.shared.TagUid;

/// A request of ISO/IEC 15693-3 (7.3) without its CRC: flags, command, the maker's code where the
/// command is his own, the UID (least significant byte first) where the request is addressed,
/// parameters.
public record Iso15693Request(int flags, int command, Octets maker, Octets address, Octets parameters) {
    public static final int READ_BLOCK = 0x20;
    public static final int WRITE_BLOCK = 0x21;
    public static final int LOCK_BLOCK = 0x22;
    public static final int READ_BLOCKS = 0x23;
    public static final int WRITE_AFI = 0x27;
    public static final int WRITE_DSFID = 0x29;
    public static final int SYSTEM_INFORMATION = 0x2B;
    public static final int BLOCK_SECURITY = 0x2C;

    private static final int INVENTORY = 0x04;
    private static final int ADDRESSED = 0x20;
    private static final int FIRST_CUSTOM = 0xA0;

    /// A request to one tag at the high data rate.
    public static Iso15693Request to(TagUid tag, int command, int... parameters) {
        return new Iso15693Request(0x22, command, Octets.NONE, lsbFirst(tag), Octets.ofInts(parameters));
    }

    public Iso15693Request with(Octets more) {
        return new Iso15693Request(flags, command, maker, address, parameters.plus(more));
    }

    public Iso15693Request flagged(int other) {
        return new Iso15693Request(other, command, maker, address, parameters);
    }

    public Octets bytes() {
        return Octets.ofInts(flags, command).plus(maker).plus(address).plus(parameters);
    }

    /// The tag that is addressed.
    public Optional<TagUid> tag() {
        return address.isEmpty() ? Optional.empty() : Optional.of(uid(address, 0));
    }

    /// Empty when there are fewer bytes than flags and command demand.
    public static Optional<Iso15693Request> parse(Octets bytes) {
        if (bytes.length() < 2) return Optional.empty();
        int at = 2;
        int makerEnd = bytes.at(1) >= FIRST_CUSTOM ? at + 1 : at;
        boolean addressed = (bytes.at(0) & ADDRESSED) != 0 && (bytes.at(0) & INVENTORY) == 0;
        int addressEnd = addressed ? makerEnd + 8 : makerEnd;
        if (bytes.length() < addressEnd) return Optional.empty();
        return Optional.of(new Iso15693Request(
                bytes.at(0),
                bytes.at(1),
                bytes.part(at, makerEnd),
                bytes.part(makerEnd, addressEnd),
                bytes.part(addressEnd, bytes.length())));
    }

    /// The 8 bytes as they go over the air.
    public static Octets lsbFirst(TagUid tag) {
        var bytes = tag.bytes();
        var turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) turned[i] = bytes[bytes.length - 1 - i];
        return Octets.of(turned);
    }

    /// The UID whose 8 bytes, least significant first, begin at `at`.
    public static TagUid uid(Octets bytes, int at) {
        var turned = new byte[8];
        for (int i = 0; i < 8; i++) turned[i] = (byte) bytes.at(at + 7 - i);
        return TagUid.of(turned);
    }
}
