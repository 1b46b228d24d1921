package org.fanzai.device.virtual;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.device.tag.TagCodec;

/// The host commands of a FEIG reader that address one tag (CPR manual H20800-16e, 7.1), but for its UID.
final class FeigBlocks {
    private static final int MOST_BYTES = 128;
    private static final Octets OK = Octets.ofInts(0x00);
    private static final Octets NO_TAG = Octets.ofInts(0x01);
    private static final Octets PARAMETER = Octets.ofInts(0x11);
    private static final Octets UNKNOWN_COMMAND = Octets.ofInts(0x80);
    private static final Octets WRONG_LENGTH = Octets.ofInts(0x81);
    private static final int ISO_ERROR = 0x95;

    Octets answer(VirtualTag tag, int command, Octets given) {
        return switch (command) {
            case 0x22 -> given.length() == 2 ? lock(tag, given.at(0), given.at(1)) : WRONG_LENGTH;
            case 0x23 -> given.length() == 2 ? read(tag, given.at(0), given.at(1)) : WRONG_LENGTH;
            case 0x24 -> write(tag, given);
            case 0x27 -> given.length() == 1 ? passed(tag, Iso15693Request.WRITE_AFI, given) : WRONG_LENGTH;
            case 0x28 -> locked(tag);
            case 0x29 -> given.length() == 1 ? passed(tag, Iso15693Request.WRITE_DSFID, given) : WRONG_LENGTH;
            case 0x2B -> details(tag);
            case 0x2C -> given.length() == 2 ? locks(tag, given.at(0), given.at(1)) : WRONG_LENGTH;
            default -> UNKNOWN_COMMAND;
        };
    }

    /// The reader's status for what came over the air; `answer` begins with the tag's flags.
    static Octets status(Octets answer) {
        if (answer.isEmpty()) return NO_TAG;
        return (answer.at(0) & 1) == 0 ? OK : Octets.ofInts(ISO_ERROR, answer.at(1), 0x00);
    }

    private static Octets passed(VirtualTag tag, int command, Octets parameters) {
        return status(
                AirInterface.answer(tag, Iso15693Request.to(tag.uid(), command).with(parameters)));
    }

    private static Octets locked(VirtualTag tag) {
        tag.lockAfi();
        return OK;
    }

    private static Octets lock(VirtualTag tag, int first, int count) {
        for (int block = first; block < first + count; block++) {
            var answer = passed(tag, Iso15693Request.LOCK_BLOCK, Octets.ofInts(block));
            if (!answer.equals(OK)) return answer;
        }
        return OK;
    }

    private static Octets noBlock(int block) {
        return Octets.ofInts(ISO_ERROR, 0x10, block);
    }

    private static Octets read(VirtualTag tag, int first, int count) {
        if (count == 0 || first + count > tag.blocks()) return noBlock(first);
        if (count * tag.blockSize() > MOST_BYTES) return PARAMETER;
        var answer = Octets.ofInts(0x00, count, tag.blockSize());
        for (int block = first; block < first + count; block++)
            answer = answer.plus(Octets.ofInts(0x00)).plus(turned(tag, tag.block(block)));
        return answer;
    }

    private static Octets write(VirtualTag tag, Octets given) {
        if (given.length() < 3) return WRONG_LENGTH;
        int size = tag.blockSize();
        int first = given.at(0);
        int count = given.at(1);
        if (given.at(2) != size || given.length() != 3 + count * size) return WRONG_LENGTH;
        if (count * size > MOST_BYTES) return PARAMETER;
        if (first + count > tag.blocks()) return noBlock(first);
        for (int i = 0; i < count; i++)
            if (!tag.write(first + i, turned(tag, given.part(3 + i * size, 3 + (i + 1) * size))))
                return Octets.ofInts(ISO_ERROR, 0x12, first + i);
        return OK;
    }

    private static Octets details(VirtualTag tag) {
        return Octets.ofInts(0x00, tag.dsfid())
                .plus(Octets.of(tag.uid().bytes()))
                .plus(Octets.ofInts(tag.afi(), tag.blockSize() - 1, tag.blocks() - 1, 0x01));
    }

    private static Octets locks(VirtualTag tag, int first, int count) {
        if (first + count > tag.blocks()) return noBlock(first);
        var answer = Octets.ofInts(0x00, count);
        for (int block = first; block < first + count; block++)
            answer = answer.plus(Octets.ofInts(tag.isLocked(block) ? 1 : 0));
        return answer;
    }

    private static Octets turned(VirtualTag tag, Octets block) {
        return TagCodec.reverseBlocks(block, tag.blockSize());
    }
}
