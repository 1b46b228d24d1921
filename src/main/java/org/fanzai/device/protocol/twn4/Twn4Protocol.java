package org.fanzai.device.protocol.twn4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.HexLine;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.device.protocol.PadTraits.Ability;
import org.fanzai.device.protocol.iso15693.Icode;
import org.fanzai.device.protocol.iso15693.Iso15693Reply;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;

/// Elatec TWN4, simple protocol in ASCII (API reference, API numbers 00, 05 and 0D): one tag or card at
/// a time. It reads one block at a time of the tag that the last search found; everything that changes
/// a tag names it by its UID, passed through. There is no checksum: lengths and counts must fit
/// exactly.
public record Twn4Protocol() implements PadProtocol<HexLine> {
    private static final Octets VERSION = Octets.ofInts(0x00, 0x04, 0xFF);
    private static final Octets SEARCH = Octets.ofInts(0x05, 0x00, 0x10);
    private static final Octets PASS = Octets.ofInts(0x0D, 0x00);
    private static final Octets READ = Octets.ofInts(0x0D, 0x05);
    private static final int LARGEST_ANSWER = 0xFF;
    private static final int ISO_15693 = 0x82;

    @Override
    public Octets request(PadCommand command) {
        return new HexLine(words(command)).encode();
    }

    private static Octets words(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> VERSION;
            case PadCommand.Inventory _ -> SEARCH;
            case PadCommand.Read(var _, var block, var _) -> READ.plus(Octets.ofInts(block, LARGEST_ANSWER));
            case PadCommand.Write(var tag, var block, var _, var bytes) ->
                passed(Iso15693Request.to(tag, Iso15693Request.WRITE_BLOCK, block)
                        .with(bytes));
            case PadCommand.WriteAfi(var tag, var afi) ->
                passed(Iso15693Request.to(tag, Iso15693Request.WRITE_AFI, afi));
            case PadCommand.WriteDsfid(var tag, var dsfid) ->
                passed(Iso15693Request.to(tag, Iso15693Request.WRITE_DSFID, dsfid));
            case PadCommand.Inspect(var tag) -> passed(Iso15693Request.to(tag, Iso15693Request.SYSTEM_INFORMATION));
            case PadCommand.Lock(var tag, var block, var _) ->
                passed(Iso15693Request.to(tag, Iso15693Request.LOCK_BLOCK, block));
            case PadCommand.ReadLocks(var tag, var first, var blocks) ->
                passed(Iso15693Request.to(tag, Iso15693Request.BLOCK_SECURITY, first, blocks - 1));
            case PadCommand.ReadEas(var tag) -> passed(Icode.alarm(tag));
            case PadCommand.WriteEas(var tag, var on) -> passed(Icode.eas(tag, on));
            case PadCommand.ResetField(), PadCommand.Cards() ->
                throw new IllegalArgumentException("a TWN4 has no such command");
        };
    }

    /// Flags, command, the rest with its length, the largest answer.
    private static Octets passed(Iso15693Request request) {
        var bytes = request.bytes();
        return PASS.plus(bytes.part(0, 2))
                .plus(Octets.ofInts(bytes.length() - 2))
                .plus(bytes.part(2, bytes.length()))
                .plus(Octets.ofInts(LARGEST_ANSWER));
    }

    @Override
    public Optional<HexLine> next(ByteBuffer in, boolean silent) {
        return HexLine.next(in, silent);
    }

    /// One block at a time, of up to 8 bytes.
    @Override
    public PadTraits traits() {
        var missing =
                EnumSet.of(Ability.RESET_FIELD, Ability.LISTS_DSFID, Ability.ASKS_FOR_CARDS, Ability.READS_BY_NAME);
        return new PadTraits(1, 4, Duration.ZERO, false, EnumSet.complementOf(missing));
    }

    @Override
    public PadAnswer answer(PadCommand command, HexLine line) {
        var bytes = line.bytes();
        if (bytes.at(0) != 0)
            return bytes.length() == 1
                    ? new PadAnswer.Refused(
                            Cause.NOT_SUPPORTED, "the reader did not understand, error %02X".formatted(bytes.at(0)))
                    : new PadAnswer.Unfitting("neither done nor failed");
        var told = bytes.part(1, bytes.length());
        return switch (command) {
            case PadCommand.Probe() -> version(told);
            case PadCommand.Inventory _ -> found(told);
            default -> result(command, told);
        };
    }

    private static PadAnswer version(Octets told) {
        if (told.isEmpty() || told.length() != 1 + told.at(0)) return new PadAnswer.Unfitting("not a version");
        var text = new String(told.part(1, told.length()).toArray(), StandardCharsets.US_ASCII);
        return new PadAnswer.Version(text.replaceAll("[^ -~]+", " ").strip());
    }

    /// Whether one was found, its type, bits and bytes of its number, the number.
    private static PadAnswer found(Octets told) {
        var nothing = new PadAnswer.Tags(List.of(), false);
        if (told.equals(Octets.ofInts(0))) return nothing;
        if (told.length() < 5 || told.at(0) != 1 || told.length() != 4 + told.at(3) || told.at(2) != 8 * told.at(3))
            return new PadAnswer.Unfitting("not a tag");
        var uid = told.part(4, told.length());
        if (told.at(1) == ISO_15693 && uid.length() == 8)
            return new PadAnswer.Tags(List.of(new PadAnswer.Found(TagUid.of(uid.toArray()), 0)), false);
        if (told.at(1) != ISO_15693 && CardUid.fits(uid)) return new PadAnswer.Cards(List.of(CardUid.of(uid)), nothing);
        return nothing;
    }

    /// Whether it was done, then a length and as many bytes.
    private static PadAnswer result(PadCommand command, Octets told) {
        if (told.length() >= 1 && told.at(0) == 0) return failed(command);
        if (told.length() < 1 || told.at(0) != 1) return new PadAnswer.Unfitting("neither done nor failed");
        boolean counted = told.length() >= 2 && told.length() == 2 + told.at(1);
        if (!counted && told.length() > 1) return new PadAnswer.Unfitting("another length than it says");
        var data = counted ? told.part(2, told.length()) : Octets.NONE;
        return switch (command) {
            case PadCommand.Read _ -> Iso15693Reply.memory(data, 1);
            case PadCommand.Inspect(var tag) -> Iso15693Reply.details(tag, data);
            case PadCommand.ReadLocks locks -> Iso15693Reply.locks(data, locks.blocks());
            case PadCommand.ReadEas _ -> new PadAnswer.Eas(true);
            default -> data.isEmpty() ? new PadAnswer.Done() : new PadAnswer.Unfitting("data where none was asked for");
        };
    }

    /// The reader does not say why.
    private static PadAnswer failed(PadCommand command) {
        return command instanceof PadCommand.ReadEas
                ? new PadAnswer.Eas(false)
                : new PadAnswer.Refused(Cause.PASSING, "the tag did not do it");
    }
}
