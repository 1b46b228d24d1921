package org.fanzai.device.protocol.iso15693;

import org.fanzai.device.frame.Octets;
import org.fanzai.domain.shared.TagUid;

/// The custom commands of NXP's ICODE chips (data sheets of SLI, SLIX): EAS and the password that may
/// guard it.
public final class Icode {
    public static final int SET_EAS = 0xA2;
    public static final int RESET_EAS = 0xA3;
    public static final int EAS_ALARM = 0xA5;
    public static final int RANDOM = 0xB2;
    public static final int SET_PASSWORD = 0xB3;
    public static final int WRITE_PASSWORD = 0xB4;

    /// The password that guards EAS and AFI.
    public static final int EAS_AFI_PASSWORD = 0x10;

    private static final Octets NXP = Octets.ofInts(0x04);

    private Icode() {}

    public static Iso15693Request eas(TagUid tag, boolean on) {
        return custom(tag, on ? SET_EAS : RESET_EAS);
    }

    /// A tag with EAS answers; one without is silent.
    public static Iso15693Request alarm(TagUid tag) {
        return custom(tag, EAS_ALARM);
    }

    /// Asks for the two random bytes that veil the next password.
    public static Iso15693Request random(TagUid tag) {
        return custom(tag, RANDOM);
    }

    /// Shows the tag its password. After a wrong one it is mute until the field was off.
    public static Iso15693Request present(TagUid tag, Octets password, Octets random) {
        return custom(tag, SET_PASSWORD).with(Octets.ofInts(EAS_AFI_PASSWORD)).with(veiled(password, random));
    }

    /// Gives the tag a new password; the old one has been shown before.
    public static Iso15693Request changePassword(TagUid tag, Octets password) {
        return custom(tag, WRITE_PASSWORD).with(Octets.ofInts(EAS_AFI_PASSWORD)).with(password);
    }

    /// Four bytes, each XORed with the two random ones in turn.
    public static Octets veiled(Octets password, Octets random) {
        var veiled = new byte[password.length()];
        for (int i = 0; i < veiled.length; i++) veiled[i] = (byte) (password.at(i) ^ random.at(i % 2));
        return Octets.of(veiled);
    }

    private static Iso15693Request custom(TagUid tag, int command) {
        return new Iso15693Request(0x22, command, NXP, Iso15693Request.lsbFirst(tag), Octets.NONE);
    }
}
