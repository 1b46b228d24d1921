package org.fanzai.device.protocol.feig;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// What a FEIG reader's answer says: a status byte, then data as the command has it (CPR manual
/// H20800-16e, 6 and 7).
final class FeigAnswers {
    private FeigAnswers() {}

    static PadAnswer of(PadCommand command, Octets body) {
        if (body.isEmpty()) return new PadAnswer.Unfitting("no status");
        int code = body.at(0);
        var data = body.part(1, body.length());
        var status = FeigStatus.of(code);
        if (status == FeigStatus.OK || status == FeigStatus.HARDWARE) return done(command, data);
        if (command instanceof PadCommand.Inventory) {
            if (status == FeigStatus.MORE_DATA) return FeigInventory.of(data, true);
            if (status == FeigStatus.NO_TRANSPONDER) return new PadAnswer.Tags(List.of(), false);
        }
        if (command instanceof PadCommand.ReadEas && status == FeigStatus.NO_TRANSPONDER)
            return new PadAnswer.Eas(false);
        return refused(status, code, data);
    }

    private static PadAnswer refused(FeigStatus status, int code, Octets data) {
        if (status == FeigStatus.ISO_15693 && !data.isEmpty())
            return new PadAnswer.Refused(
                    FeigStatus.isoCause(data.at(0)), "%s, ISO error %02X".formatted(status.words(), data.at(0)));
        return new PadAnswer.Refused(status.cause(), "%s, status %02X".formatted(status.words(), code));
    }

    private static PadAnswer done(PadCommand command, Octets data) {
        return switch (command) {
            case PadCommand.Probe() -> new PadAnswer.Version(data.hex());
            case PadCommand.Inventory _ -> FeigInventory.of(data, false);
            case PadCommand.Read read -> memory(data, read.blocks());
            case PadCommand.ReadLocks locks -> locks(data, locks.blocks());
            case PadCommand.Inspect(var tag) -> details(tag, data);
            case PadCommand.ReadEas _ -> new PadAnswer.Eas(true);
            default -> data.isEmpty() ? new PadAnswer.Done() : new PadAnswer.Unfitting("data where none was asked for");
        };
    }

    /// Each block comes with a security byte before it; some firmware leaves it out. The length tells.
    private static PadAnswer memory(Octets data, int asked) {
        if (data.length() < 2) return new PadAnswer.Unfitting("not a block");
        int blocks = data.at(0);
        int size = data.at(1);
        int prefix = data.length() == 2 + blocks * (size + 1) ? 1 : 0;
        if (blocks == 0 || size == 0 || blocks > asked || data.length() != 2 + blocks * (size + prefix))
            return new PadAnswer.Unfitting("not the blocks that were asked for");
        var bytes = Octets.NONE;
        for (int block = 0; block < blocks; block++) {
            int at = 2 + block * (size + prefix) + prefix;
            bytes = bytes.plus(data.part(at, at + size));
        }
        return new PadAnswer.Memory(size, bytes);
    }

    private static PadAnswer locks(Octets data, int asked) {
        if (data.isEmpty() || data.at(0) != asked || data.length() != 1 + asked)
            return new PadAnswer.Unfitting("not the locks that were asked for");
        var locked = new ArrayList<Boolean>();
        for (int i = 1; i < data.length(); i++) locked.add((data.at(i) & 1) != 0);
        return new PadAnswer.Locks(locked);
    }

    private static PadAnswer details(TagUid tag, Octets data) {
        if (data.length() != 13 || !data.part(1, 9).equals(Octets.of(tag.bytes())))
            return new PadAnswer.Unfitting("details of another tag");
        int size = data.at(10) & 0x1F;
        int count = data.at(11);
        boolean air = size % 2 == 1; // sizes are even: an odd one is the air value, one less
        boolean known = size != 0 || count != 0;
        return new PadAnswer.Details(
                tag,
                data.at(0),
                data.at(9),
                known ? OptionalInt.of(air ? size + 1 : size) : OptionalInt.empty(),
                known ? OptionalInt.of(air ? count + 1 : count) : OptionalInt.empty());
    }
}
