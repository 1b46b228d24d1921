package org.fanzai.device.virtual;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.iso15693.Icode;

/// The password of an ICODE chip: shown rightly, it opens AFI and EAS until the field is off; shown
/// wrongly, the chip is mute until then. Guarded by its tag.
final class TagGuard {
    static final Octets RANDOM = Octets.ofInts(0x7C, 0x06);

    private Octets password = Octets.NONE;
    private boolean open;
    private boolean mute;

    void protect(Octets wanted) {
        if (wanted.length() != 4) throw new IllegalArgumentException("a password has 4 bytes");
        password = wanted;
        open = false;
    }

    boolean closed() {
        return !password.isEmpty() && !open;
    }

    boolean mute() {
        return mute;
    }

    /// `veiled` with the random bytes.
    boolean shown(Octets veiled) {
        open = password.isEmpty() || Icode.veiled(password, RANDOM).equals(veiled);
        mute = !open;
        return open;
    }

    /// False while the old one has not been shown.
    boolean change(Octets wanted) {
        if (closed()) return false;
        password = wanted;
        return true;
    }

    void fieldOff() {
        open = false;
        mute = false;
    }
}
