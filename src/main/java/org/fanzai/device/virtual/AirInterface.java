package org.fanzai.device.virtual;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.iso15693.Icode;
import org.fanzai.device.protocol.iso15693.Iso15693Request;

/// What a tag answers over the air to a request that reaches it (ISO/IEC 15693-3, 10; ICODE data
/// sheets): the flags and what follows, or nothing at all.
final class AirInterface {
    private static final Octets OK = Octets.ofInts(0x00);
    private static final Octets NOT_SUPPORTED = Octets.ofInts(0x01, 0x01);
    private static final Octets NOT_RECOGNISED = Octets.ofInts(0x01, 0x02);
    private static final Octets NO_BLOCK = Octets.ofInts(0x01, 0x10);
    private static final Octets LOCKED = Octets.ofInts(0x01, 0x12);
    private static final Octets ALREADY_LOCKED = Octets.ofInts(0x01, 0x11);
    private static final Octets ALARM = Octets.hex("F4CD460EABE509FE178D011C4B81926E415B5961F6F5D10D8F398B48A54EECF7");
    private static final int OPTION = 0x40;

    private AirInterface() {}

    static Octets answer(VirtualTag tag, Iso15693Request request) {
        if (tag.guard().mute()) return Octets.NONE;
        return request.command() >= 0xA0 ? custom(tag, request) : standard(tag, request);
    }

    private static Octets standard(VirtualTag tag, Iso15693Request request) {
        var given = request.parameters();
        return switch (request.command()) {
            case Iso15693Request.SYSTEM_INFORMATION -> OK.plus(information(tag));
            case Iso15693Request.READ_BLOCK -> has(given, 1) ? read(tag, request, given.at(0), 1) : NOT_RECOGNISED;
            case Iso15693Request.READ_BLOCKS ->
                has(given, 2) ? read(tag, request, given.at(0), given.at(1) + 1) : NOT_RECOGNISED;
            case Iso15693Request.WRITE_BLOCK ->
                has(given, 1 + tag.blockSize())
                        ? write(tag, given.at(0), given.part(1, given.length()))
                        : NOT_RECOGNISED;
            case Iso15693Request.LOCK_BLOCK -> has(given, 1) ? lock(tag, given.at(0)) : NOT_RECOGNISED;
            case Iso15693Request.WRITE_AFI ->
                has(given, 1) ? (tag.writeAfi(given.at(0)) ? OK : LOCKED) : NOT_RECOGNISED;
            case Iso15693Request.WRITE_DSFID -> has(given, 1) ? dsfid(tag, given.at(0)) : NOT_RECOGNISED;
            case Iso15693Request.BLOCK_SECURITY ->
                has(given, 2) ? security(tag, given.at(0), given.at(1) + 1) : NOT_RECOGNISED;
            default -> NOT_SUPPORTED;
        };
    }

    private static Octets custom(VirtualTag tag, Iso15693Request request) {
        var given = request.parameters();
        return switch (request.command()) {
            case Icode.SET_EAS -> tag.writeEas(true) ? OK : LOCKED;
            case Icode.RESET_EAS -> tag.writeEas(false) ? OK : LOCKED;
            case Icode.EAS_ALARM -> tag.eas() ? OK.plus(ALARM) : Octets.NONE;
            case Icode.RANDOM -> OK.plus(TagGuard.RANDOM);
            case Icode.SET_PASSWORD -> has(given, 5) && tag.guard().shown(given.part(1, 5)) ? OK : Octets.NONE;
            case Icode.WRITE_PASSWORD -> has(given, 5) && tag.guard().change(given.part(1, 5)) ? OK : LOCKED;
            default -> NOT_SUPPORTED;
        };
    }

    private static boolean has(Octets given, int length) {
        return given.length() == length;
    }

    /// Which fields there are (all), UID, DSFID, AFI, blocks and block size (one less each), IC.
    static Octets information(VirtualTag tag) {
        return Octets.ofInts(0x0F)
                .plus(Iso15693Request.lsbFirst(tag.uid()))
                .plus(Octets.ofInts(tag.dsfid(), tag.afi(), tag.blocks() - 1, tag.blockSize() - 1, 0x01));
    }

    private static Octets read(VirtualTag tag, Iso15693Request request, int first, int count) {
        if (first + count > tag.blocks()) return NO_BLOCK;
        var answer = OK;
        for (int block = first; block < first + count; block++) {
            if ((request.flags() & OPTION) != 0) answer = answer.plus(Octets.ofInts(tag.isLocked(block) ? 1 : 0));
            answer = answer.plus(tag.block(block));
        }
        return answer;
    }

    private static Octets write(VirtualTag tag, int block, Octets bytes) {
        if (block >= tag.blocks()) return NO_BLOCK;
        return tag.write(block, bytes) ? OK : LOCKED;
    }

    private static Octets lock(VirtualTag tag, int block) {
        if (block >= tag.blocks()) return NO_BLOCK;
        return tag.lock(block) ? OK : ALREADY_LOCKED;
    }

    private static Octets dsfid(VirtualTag tag, int dsfid) {
        tag.writeDsfid(dsfid);
        return OK;
    }

    private static Octets security(VirtualTag tag, int first, int count) {
        if (first + count > tag.blocks()) return NO_BLOCK;
        var answer = OK;
        for (int block = first; block < first + count; block++)
            answer = answer.plus(Octets.ofInts(tag.isLocked(block) ? 1 : 0));
        return answer;
    }
}
