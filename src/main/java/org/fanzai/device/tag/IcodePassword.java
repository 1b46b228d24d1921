package org.fanzai.device.tag;

import org.fanzai.device.frame.Octets;

/// Passwords of ICODE chips: on the air they are mixed with a random number of the chip.
public final class IcodePassword {
    private static final int LENGTH = 4;

    private IcodePassword() {}

    /// The 4 bytes of `password`, combined by exclusive or with the 2 of `random`, twice in a row.
    public static Octets mixed(Octets password, Octets random) {
        if (password.length() != LENGTH || random.length() != LENGTH / 2)
            throw new IllegalArgumentException("a password has 4 bytes and the chip's random number has 2");
        var mixed = password.toArray();
        for (int i = 0; i < LENGTH; i++) mixed[i] ^= (byte) random.at(i % random.length());
        return Octets.of(mixed);
    }
}
