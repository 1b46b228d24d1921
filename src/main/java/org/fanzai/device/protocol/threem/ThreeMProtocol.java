package org.fanzai.device.protocol.threem;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.ThreeMFrame;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.domain.shared.TagUid;

/// 3M 810 and 210 pads (serial protocol specification, 2009): 19200 baud, 8N1. Most answers repeat the
/// UID. The layout of its commands for EAS, locks and DSFID is not public, so that they are not used.
public record ThreeMProtocol() implements PadProtocol<ThreeMFrame> {
    private static final int INVENTORY = 0xFE;
    private static final int READ = 0x02;
    private static final int WRITE = 0x04;
    private static final int READ_AFI = 0x0A;
    private static final int WRITE_AFI = 0x09;
    private static final Octets WHO = Octets.ofInts(0x04, 0x00, 0x11);

    /// Of four bytes. The reader has been seen to read 8 and to write 7 at once.
    private static final int MOST_BLOCKS = 8;

    @Override
    public Octets request(PadCommand command) {
        int start = command instanceof PadCommand.Probe ? ThreeMFrame.PROBE : ThreeMFrame.START;
        return new ThreeMFrame(start, body(command)).encode();
    }

    private static Octets body(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> WHO;
            case PadCommand.Inventory _ -> Octets.ofInts(INVENTORY, 0x00, 0x05);
            case PadCommand.Read(var tag, var first, var blocks) -> addressed(READ, tag, first, blocks);
            case PadCommand.Write(var tag, var first, var size, var bytes) ->
                addressed(WRITE, tag, first, bytes.length() / size, 0).plus(bytes);
            case PadCommand.WriteAfi(var tag, var afi) -> addressed(WRITE_AFI, tag, afi);
            case PadCommand.Inspect(var tag) -> addressed(READ_AFI, tag);
            default -> throw new IllegalArgumentException("a 3M pad has no such command");
        };
    }

    private static Octets addressed(int command, TagUid tag, int... parameters) {
        return Octets.ofInts(command).plus(Octets.of(tag.bytes())).plus(Octets.ofInts(parameters));
    }

    @Override
    public Optional<ThreeMFrame> next(ByteBuffer in, boolean silent) {
        return ThreeMFrame.next(in, silent);
    }

    @Override
    public PadTraits traits() {
        return new PadTraits(
                MOST_BLOCKS, MOST_BLOCKS * 4, Duration.ZERO, false, Set.of(PadTraits.Ability.READS_BY_NAME));
    }

    @Override
    public PadAnswer answer(PadCommand command, ThreeMFrame frame) {
        var body = frame.body();
        if (command instanceof PadCommand.Probe) return version(body);
        if (frame.start() != ThreeMFrame.START
                || body.length() < 2
                || body.at(0) != body(command).at(0)) return new PadAnswer.Unfitting("an answer to another command");
        var error = ThreeMError.of(body.at(1));
        if (error != ThreeMError.OK)
            return new PadAnswer.Refused(error.cause(), "%s, error %02X".formatted(error.words(), body.at(1)));
        var data = body.part(2, body.length());
        return switch (command) {
            case PadCommand.Inventory _ -> tags(data);
            case PadCommand.Read read -> memory(read, data);
            case PadCommand.Write(var tag, var _, var size, var bytes) -> written(tag, bytes.length() / size, data);
            case PadCommand.WriteAfi(var tag, var _) -> named(tag, data, 8, new PadAnswer.Done());
            case PadCommand.Inspect(var tag) -> afi(tag, data);
            default -> new PadAnswer.Unfitting("an answer to another command");
        };
    }

    private static PadAnswer version(Octets body) {
        if (body.length() != 7 || !body.part(0, 3).equals(WHO)) return new PadAnswer.Unfitting("not a version");
        return new PadAnswer.Version("%d.%d.%d.%d".formatted(body.at(3), body.at(4), body.at(5), body.at(6)));
    }

    /// AFI, options, count, UIDs. The pad may list a tag twice.
    private static PadAnswer tags(Octets data) {
        if (data.length() < 3 || data.length() != 3 + 8 * data.at(2))
            return new PadAnswer.Unfitting("not a list of tags");
        var tags = new LinkedHashSet<TagUid>();
        for (int at = 3; at < data.length(); at += 8)
            tags.add(TagUid.of(data.part(at, at + 8).toArray()));
        return new PadAnswer.Tags(
                tags.stream().map(tag -> new PadAnswer.Found(tag, 0)).toList(), false);
    }

    /// UID, count, then for each block its number, its lock byte and its bytes.
    private static PadAnswer memory(PadCommand.Read read, Octets data) {
        if (data.length() < 10 || !names(read.tag(), data)) return new PadAnswer.Unfitting("blocks of another tag");
        int blocks = data.at(8);
        int width = blocks == 0 ? 0 : (data.length() - 9) / blocks;
        if (blocks > read.blocks() || width < 3 || data.length() != 9 + blocks * width)
            return new PadAnswer.Unfitting("not the blocks that were asked for");
        var bytes = Octets.NONE;
        for (int block = 0; block < blocks; block++) {
            int at = 9 + block * width;
            if (data.at(at) != read.firstBlock() + block) return new PadAnswer.Unfitting("other blocks");
            bytes = bytes.plus(data.part(at + 2, at + width));
        }
        return new PadAnswer.Memory(width - 2, bytes);
    }

    private static PadAnswer written(TagUid tag, int blocks, Octets data) {
        var answer = named(tag, data, 9, new PadAnswer.Done());
        if (!(answer instanceof PadAnswer.Done) || data.at(8) == blocks) return answer;
        return new PadAnswer.Refused(PadAnswer.Cause.PASSING, "only %d blocks were written".formatted(data.at(8)));
    }

    private static PadAnswer afi(TagUid tag, Octets data) {
        int afi = data.length() == 9 ? data.at(8) : 0;
        return named(tag, data, 9, new PadAnswer.Details(tag, -1, afi, OptionalInt.empty(), OptionalInt.empty()));
    }

    private static PadAnswer named(TagUid tag, Octets data, int length, PadAnswer answer) {
        return data.length() == length && names(tag, data)
                ? answer
                : new PadAnswer.Unfitting("an answer of another tag");
    }

    private static boolean names(TagUid tag, Octets data) {
        return data.part(0, 8).equals(Octets.of(tag.bytes()));
    }
}
