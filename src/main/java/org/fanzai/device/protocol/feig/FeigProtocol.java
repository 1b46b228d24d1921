package org.fanzai.device.protocol.feig;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.domain.shared.TagUid;

/// FEIG ISO-Host: control bytes 65 and 69, and the ISO 15693 host commands under B0 (CPR manual
/// H20800-16e, 6 and 7). `address` is the reader's bus address; 255 reaches any.
public record FeigProtocol(int address) implements PadProtocol<FeigFrame> {
    private static final int VERSION = 0x65;
    private static final int RF_RESET = 0x69;
    private static final int ISO_HOST = 0xB0;
    private static final int CUSTOM = 0xB1;
    private static final int NXP = 0x04;
    private static final int ADDRESSED = 0x01;
    private static final int MORE = 0x80;
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
            case PadCommand.ReadLocks(var tag, var first, var blocks) -> addressed(0x2C, tag, first, blocks);
            case PadCommand.Cards() -> throw new IllegalArgumentException("cards are in the inventory");
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
        var abilities = EnumSet.complementOf(EnumSet.of(PadTraits.Ability.ASKS_FOR_CARDS));
        return new PadTraits(MOST_BYTES / 4, MOST_BYTES, Duration.ZERO, true, abilities);
    }

    @Override
    public PadAnswer answer(PadCommand command, FeigFrame frame) {
        return frame.control() == control(command)
                ? FeigAnswers.of(command, frame.body())
                : new PadAnswer.Unfitting("an answer to another command");
    }
}
