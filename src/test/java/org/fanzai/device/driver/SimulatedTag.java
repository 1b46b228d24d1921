package org.fanzai.device.driver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadAnswer.Refused;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// A tag of blocks of 4 bytes, in address order, for a reader that exists in memory alone.
final class SimulatedTag {
    final TagUid uid;
    final byte[] memory;
    final Set<Integer> locked = new HashSet<>();
    int dsfid;
    int afi;
    boolean afiLocked;
    boolean eas;
    boolean knowsEas = true;
    boolean knowsItsSize = true;
    boolean forgetsWrites;
    boolean mute;
    boolean keepsLocks = true;

    SimulatedTag(TagUid uid, byte[] memory, int afi) {
        this.uid = uid;
        this.memory = memory.clone();
        this.afi = afi;
    }

    PadAnswer answer(PadCommand command) {
        if (mute) return new Refused(Cause.PASSING, "too near");
        return switch (command) {
            case PadCommand.Read(var _, var first, var blocks) -> read(first, blocks);
            case PadCommand.Write(var _, var first, var _, var bytes) -> write(first, bytes);
            case PadCommand.WriteAfi(var _, var value) -> {
                if (afiLocked) yield new Refused(Cause.LOCKED, "locked");
                afi = value;
                yield new PadAnswer.Done();
            }
            case PadCommand.WriteDsfid(var _, var value) -> {
                dsfid = value;
                yield new PadAnswer.Done();
            }
            case PadCommand.Inspect _ ->
                knowsItsSize
                        ? new PadAnswer.Details(uid, dsfid, afi, OptionalInt.of(4), OptionalInt.of(memory.length / 4))
                        : new Refused(Cause.NOT_SUPPORTED, "no system information");
            case PadCommand.Lock(var _, var first, var blocks) -> {
                for (int block = first; block < first + blocks; block++) locked.add(block);
                yield new PadAnswer.Done();
            }
            case PadCommand.ReadLocks(var _, var first, var blocks) ->
                new PadAnswer.Locks(IntStream.range(first, first + blocks)
                        .mapToObj(block -> keepsLocks && locked.contains(block))
                        .toList());
            case PadCommand.ReadEas _ -> knowsEas ? new PadAnswer.Eas(eas) : notSupported();
            case PadCommand.WriteEas(var _, var on) -> {
                if (!knowsEas) yield notSupported();
                eas = on;
                yield new PadAnswer.Done();
            }
            default -> throw new AssertionError(command);
        };
    }

    private static PadAnswer notSupported() {
        return new Refused(Cause.NOT_SUPPORTED, "not supported");
    }

    private PadAnswer read(int first, int blocks) {
        if (blocks <= 0 || (first + blocks) * 4 > memory.length) return new Refused(Cause.NO_SUCH_BLOCK, "no block");
        return new PadAnswer.Memory(4, Octets.of(Arrays.copyOfRange(memory, first * 4, (first + blocks) * 4)));
    }

    private PadAnswer write(int first, Octets bytes) {
        for (int block = first; block < first + bytes.length() / 4; block++)
            if (locked.contains(block)) return new Refused(Cause.LOCKED, "block " + block + " is locked");
        if (!forgetsWrites) System.arraycopy(bytes.toArray(), 0, memory, first * 4, bytes.length());
        return new PadAnswer.Done();
    }
}
