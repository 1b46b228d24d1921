package org.fanzai.device.protocol.anyid;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.fanzai.device.frame.AnyIdFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.device.protocol.PadTraits.Ability;
import org.fanzai.device.protocol.iso15693.Icode;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;

/// AnyID readers (RFIDStation protocol V1.1): 50 ms of rest between commands, UIDs least significant
/// byte first, EAS by passing the chip's own commands through. `address` is the reader's; FFFF reaches
/// any.
public record AnyIdProtocol(int address) implements PadProtocol<AnyIdFrame> {
    static final int INVENTORY = 0x11;
    static final int CARDS = 0x16;
    static final int READ = 0x22;
    static final int WRITE = 0x23;
    static final int WRITE_AFI = 0x24;
    static final int WRITE_DSFID = 0x26;
    static final int DETAILS = 0x28;
    static final int LOCK = 0x2C;
    static final int PASS = 0x2F;
    static final int FIELD = 0xF0;
    static final int VERSION = 0xF7;

    private static final int MOST_BLOCKS = 32;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /// How long the reader waits for the tag, in microseconds, low byte first: 20 ms, for chips that
    /// write slowly.
    private static final Octets AIR_PATIENCE = Octets.ofInts(0x20, 0x4E);
    private static final Octets MOST_ANSWERED = Octets.ofInts(0x40);

    @Override
    public Octets request(PadCommand command) {
        return new AnyIdFrame(0, address, false, code(command), parameters(command)).encode();
    }

    private static int code(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> VERSION;
            case PadCommand.ResetField() -> FIELD;
            case PadCommand.Inventory _ -> INVENTORY;
            case PadCommand.Cards() -> CARDS;
            case PadCommand.Read _ -> READ;
            case PadCommand.Write _ -> WRITE;
            case PadCommand.WriteAfi _ -> WRITE_AFI;
            case PadCommand.WriteDsfid _ -> WRITE_DSFID;
            case PadCommand.Inspect _ -> DETAILS;
            case PadCommand.Lock _ -> LOCK;
            case PadCommand.ReadEas _, PadCommand.WriteEas _, PadCommand.ReadLocks _ -> PASS;
        };
    }

    private static Octets parameters(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> Octets.NONE;
            case PadCommand.ResetField() -> Octets.ofInts(0x02, 0x00);
            case PadCommand.Inventory _ -> Octets.ofInts(0x00);
            case PadCommand.Cards() -> Octets.ofInts(0x01);
            case PadCommand.Read(var tag, var first, var blocks) -> of(tag, first, blocks);
            case PadCommand.Write(var tag, var first, var size, var bytes) ->
                of(tag, first, bytes.length() / size).plus(bytes);
            case PadCommand.WriteAfi(var tag, var afi) -> of(tag, afi);
            case PadCommand.WriteDsfid(var tag, var dsfid) -> of(tag, dsfid);
            case PadCommand.Inspect(var tag) -> of(tag);
            case PadCommand.Lock(var tag, var block, var _) -> of(tag, block);
            case PadCommand.ReadEas(var tag) -> passed(Icode.alarm(tag));
            case PadCommand.WriteEas(var tag, var on) -> passed(Icode.eas(tag, on));
            case PadCommand.ReadLocks(var tag, var first, var blocks) ->
                passed(Iso15693Request.to(tag, Iso15693Request.BLOCK_SECURITY, first, blocks - 1));
        };
    }

    private static Octets of(TagUid tag, int... parameters) {
        return Iso15693Request.lsbFirst(tag).plus(Octets.ofInts(parameters));
    }

    private static Octets passed(Iso15693Request request) {
        var bytes = request.bytes();
        return Octets.ofInts(bytes.length()).plus(bytes).plus(AIR_PATIENCE).plus(MOST_ANSWERED);
    }

    @Override
    public Optional<AnyIdFrame> next(ByteBuffer in, boolean silent) {
        return AnyIdFrame.next(in, silent);
    }

    /// It locks one block at a time.
    @Override
    public PadTraits traits() {
        return new PadTraits(
                MOST_BLOCKS, MOST_BLOCKS * 4, BETWEEN, false, EnumSet.complementOf(EnumSet.of(Ability.LISTS_DSFID)));
    }

    @Override
    public PadAnswer answer(PadCommand command, AnyIdFrame frame) {
        return frame.answer() && frame.command() == code(command)
                ? AnyIdAnswers.of(command, frame.parameters())
                : new PadAnswer.Unfitting("an answer to another command");
    }
}
