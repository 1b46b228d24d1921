package org.fanzai.device.protocol.feig;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.domain.shared.TagUid;

/// FEIG ISO-Host: control bytes 65 and 69, and the ISO 15693 host commands under B0 (CPR manual H20800-16e, 6
/// and 7). `address` is the reader's bus address; 255 reaches any.
public record FeigProtocol(int address) implements PadProtocol<FeigFrame> {
    private static final int VERSION = 0x65;
    private static final int RF_RESET = 0x69;
    private static final int ISO_HOST = 0xB0;
    private static final int CUSTOM = 0xB1;
    private static final int NXP = 0x04;
    private static final int ADDRESSED = 0x01;
    private static final int MORE = 0x80;
    private static final int ISO_15693 = 0x03;
    private static final int MOST_BYTES = 128;

    @Override
    public Octets request(PadCommand command) {
        return new FeigFrame(address, control(command), body(command)).encode();
    }

    private static int control(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> VERSION;
            case PadCommand.ResetField() -> RF_RESET;
            case PadCommand.ReadEas _, PadCommand.WriteEas _ -> CUSTOM;
            default -> ISO_HOST;
        };
    }

    private static Octets body(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> Octets.NONE;
            case PadCommand.ResetField() -> Octets.NONE;
            case PadCommand.Inventory(var more) -> Octets.ofInts(0x01, more ? MORE : 0);
            case PadCommand.Read(var tag, var first, var blocks) -> addressed(0x23, tag, first, blocks);
            case PadCommand.Write(var tag, var first, var size, var bytes) ->
                addressed(0x24, tag, first, bytes.length() / size, size).plus(bytes);
            case PadCommand.WriteAfi(var tag, var afi) -> addressed(0x27, tag, afi);
            case PadCommand.Inspect(var tag) -> addressed(0x2B, tag);
            case PadCommand.WriteDsfid(var tag, var dsfid) -> addressed(0x29, tag, dsfid);
            case PadCommand.Lock(var tag, var first, var blocks) -> addressed(0x22, tag, first, blocks);
            case PadCommand.ReadEas(var tag) -> Octets.ofInts(NXP).plus(addressed(0xA5, tag));
            case PadCommand.WriteEas(var tag, var on) -> Octets.ofInts(NXP).plus(addressed(on ? 0xA2 : 0xA3, tag));
        };
    }

    private static Octets addressed(int command, TagUid tag, int... parameters) {
        return Octets.ofInts(command, ADDRESSED).plus(Octets.of(tag.bytes())).plus(Octets.ofInts(parameters));
    }

    @Override
    public Optional<FeigFrame> next(ByteBuffer in, boolean silent) {
        return silent ? FeigFrame.afterSilence(in) : FeigFrame.next(in);
    }

    @Override
    public PadTraits traits() {
        return new PadTraits(MOST_BYTES / 4, MOST_BYTES, Duration.ZERO, true, EnumSet.allOf(PadTraits.Ability.class));
    }

    @Override
    public PadAnswer answer(PadCommand command, FeigFrame frame) {
        if (frame.control() != control(command) || frame.body().isEmpty())
            return new PadAnswer.Unfitting("an answer to another command");
        int code = frame.body().at(0);
        var data = frame.body().part(1, frame.body().length());
        var status = FeigStatus.of(code);
        if (status == FeigStatus.OK || status == FeigStatus.HARDWARE) return done(command, data);
        if (command instanceof PadCommand.Inventory) {
            if (status == FeigStatus.MORE_DATA) return tags(data, true);
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
            case PadCommand.Inventory _ -> tags(data, false);
            case PadCommand.Read read -> memory(data, read.blocks());
            case PadCommand.Inspect(var tag) -> details(tag, data);
            case PadCommand.ReadEas _ -> new PadAnswer.Eas(true);
            case PadCommand.ResetField(),
                    PadCommand.Write _,
                    PadCommand.WriteAfi _,
                    PadCommand.WriteEas _,
                    PadCommand.WriteDsfid _,
                    PadCommand.Lock _ ->
                data.isEmpty() ? new PadAnswer.Done() : new PadAnswer.Unfitting("data where none was asked for");
        };
    }

    private static PadAnswer tags(Octets data, boolean more) {
        if (data.isEmpty() || data.length() != 1 + 10 * data.at(0))
            return new PadAnswer.Unfitting("not a list of tags");
        var tags = new ArrayList<PadAnswer.Found>();
        for (int at = 1; at < data.length(); at += 10)
            if (data.at(at) == ISO_15693) tags.add(new PadAnswer.Found(uid(data, at + 2), data.at(at + 1)));
        return new PadAnswer.Tags(tags, more);
    }

    private static TagUid uid(Octets data, int at) {
        return TagUid.of(data.part(at, at + 8).toArray());
    }

    /// Each block comes with a security byte before it; some firmware leaves it out. The length tells.
    private static PadAnswer memory(Octets data, int asked) {
        if (data.length() < 2) return new PadAnswer.Unfitting("not a block");
        int blocks = data.at(0);
        int size = data.at(1);
        int prefix = data.length() == 2 + blocks * (size + 1) ? 1 : 0;
        if (blocks == 0 || blocks > asked || data.length() != 2 + blocks * (size + prefix))
            return new PadAnswer.Unfitting("not the blocks that were asked for");
        var bytes = Octets.NONE;
        for (int block = 0; block < blocks; block++) {
            int at = 2 + block * (size + prefix) + prefix;
            bytes = bytes.plus(data.part(at, at + size));
        }
        return new PadAnswer.Memory(size, bytes);
    }

    private static PadAnswer details(TagUid tag, Octets data) {
        if (data.length() != 13 || !uid(data, 1).equals(tag)) return new PadAnswer.Unfitting("details of another tag");
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
