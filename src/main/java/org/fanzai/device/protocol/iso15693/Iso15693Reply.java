package org.fanzai.device.protocol.iso15693;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.domain.shared.TagUid;

/// What tags answer over the air (ISO/IEC 15693-3, 7.4), in the words for pads.
public final class Iso15693Reply {
    private static final int DSFID = 0x01;
    private static final int AFI = 0x02;
    private static final int SIZE = 0x04;
    private static final int IC = 0x08;

    private Iso15693Reply() {}

    /// An answer with its flags: a refusal, or nothing to complain of.
    public static Optional<PadAnswer> refusal(Octets answer) {
        if (answer.isEmpty()) return Optional.of(new PadAnswer.Refused(Cause.NO_TAG, "the tag does not answer"));
        if ((answer.at(0) & 1) == 0) return Optional.empty();
        int error = answer.length() > 1 ? answer.at(1) : 0x0F;
        return Optional.of(new PadAnswer.Refused(cause(error), "the tag refused, ISO error %02X".formatted(error)));
    }

    /// What an error code of the standard (table 6) means for the driver.
    public static Cause cause(int error) {
        return switch (error) {
            case 0x01, 0x02, 0x03 -> Cause.NOT_SUPPORTED;
            case 0x10 -> Cause.NO_SUCH_BLOCK;
            case 0x11, 0x12 -> Cause.LOCKED;
            default -> Cause.PASSING;
        };
    }

    /// Blocks without flags, `asked` of them.
    public static PadAnswer memory(Octets data, int asked) {
        if (asked == 0 || data.isEmpty() || data.length() % asked != 0 || data.length() / asked > 32)
            return new PadAnswer.Unfitting("not the blocks that were asked for");
        return new PadAnswer.Memory(data.length() / asked, data);
    }

    public static PadAnswer locks(Octets data, int asked) {
        if (data.length() != asked) return new PadAnswer.Unfitting("not the locks that were asked for");
        var locked = new ArrayList<Boolean>();
        for (int i = 0; i < asked; i++) locked.add((data.at(i) & 1) != 0);
        return new PadAnswer.Locks(List.copyOf(locked));
    }

    /// System information of `tag` without the flags of the answer: which fields there are, UID, the
    /// fields.
    public static PadAnswer details(TagUid tag, Octets data) {
        return system(data)
                .filter(info -> info.uid().equals(tag))
                .<PadAnswer>map(info -> new PadAnswer.Details(
                        info.uid(), info.dsfid().orElse(-1), info.afi().orElse(-1), info.blockSize(), info.blocks()))
                .orElseGet(() -> new PadAnswer.Unfitting("details of another tag"));
    }

    /// System information, as far as the tag tells it.
    public record SystemInformation(
            TagUid uid,
            OptionalInt dsfid,
            OptionalInt afi,
            OptionalInt blockSize,
            OptionalInt blocks,
            OptionalInt icReference) {}

    /// Empty when `data` (without the flags of the answer) is no system information.
    public static Optional<SystemInformation> system(Octets data) {
        if (data.length() < 9) return Optional.empty();
        int there = data.at(0);
        int dsfid = 9;
        int afi = dsfid + (has(there, DSFID) ? 1 : 0);
        int size = afi + (has(there, AFI) ? 1 : 0);
        int ic = size + (has(there, SIZE) ? 2 : 0);
        int end = ic + (has(there, IC) ? 1 : 0);
        if (there > 0x0F || data.length() != end) return Optional.empty();
        return Optional.of(new SystemInformation(
                Iso15693Request.uid(data, 1),
                field(has(there, DSFID), data, dsfid),
                field(has(there, AFI), data, afi),
                has(there, SIZE) ? OptionalInt.of((data.at(size + 1) & 0x1F) + 1) : OptionalInt.empty(),
                has(there, SIZE) ? OptionalInt.of(data.at(size) + 1) : OptionalInt.empty(),
                field(has(there, IC), data, ic)));
    }

    private static boolean has(int there, int field) {
        return (there & field) != 0;
    }

    private static OptionalInt field(boolean there, Octets data, int at) {
        return there ? OptionalInt.of(data.at(at)) : OptionalInt.empty();
    }
}
