package org.fanzai.device.protocol.trf7970a;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.BracketText;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.TrfFrame;
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

/// TI's TRF7970A board, 115200 baud, 8N1. An inventory asks one slot first; where several tags spoke at
/// once it asks all sixteen. Everything else is passed to the tag that it names. The board has no
/// checksum of its own: an answer is whole bytes between brackets, of the length that was asked for.
public record Trf7970aProtocol() implements PadProtocol<BracketText> {
    private static final int INVENTORY = 0x14;
    private static final int PASS = 0x18;
    private static final int ONE_SLOT = 0x24;
    private static final int ALL_SLOTS = 0x04;
    private static final int ADDRESSED = 0x20;
    private static final int MOST_BLOCKS = 16;

    /// Registers of the chip, gain and input, as the board wants them before its first inventory.
    private static final List<TrfFrame> OVERTURE = List.of(
            new TrfFrame(0xFF, Octets.NONE),
            new TrfFrame(0x10, Octets.hex("0021")),
            new TrfFrame(0x10, Octets.hex("00210100")),
            new TrfFrame(0xF0, Octets.NONE),
            new TrfFrame(0xF1, Octets.hex("FF")));

    @Override
    public List<Octets> overture() {
        return OVERTURE.stream().map(TrfFrame::encode).toList();
    }

    @Override
    public Octets request(PadCommand command) {
        return switch (command) {
            case PadCommand.Probe() -> inventory(ONE_SLOT);
            case PadCommand.Inventory(var more) -> inventory(more ? ALL_SLOTS : ONE_SLOT);
            case PadCommand.ResetField(), PadCommand.Cards() ->
                throw new IllegalArgumentException("the board has no such command");
            default -> passed(air(command));
        };
    }

    private static Octets inventory(int flags) {
        return new TrfFrame(INVENTORY, Octets.ofInts(flags, 0x01, 0x00)).encode();
    }

    private static Iso15693Request air(PadCommand command) {
        return switch (command) {
            case PadCommand.Read(var tag, var first, var blocks) ->
                Iso15693Request.to(tag, Iso15693Request.READ_BLOCKS, first, blocks - 1);
            case PadCommand.Write(var tag, var block, var _, var bytes) ->
                Iso15693Request.to(tag, Iso15693Request.WRITE_BLOCK, block).with(bytes);
            case PadCommand.WriteAfi(var tag, var afi) -> Iso15693Request.to(tag, Iso15693Request.WRITE_AFI, afi);
            case PadCommand.WriteDsfid(var tag, var dsfid) ->
                Iso15693Request.to(tag, Iso15693Request.WRITE_DSFID, dsfid);
            case PadCommand.Inspect(var tag) -> Iso15693Request.to(tag, Iso15693Request.SYSTEM_INFORMATION);
            case PadCommand.Lock(var tag, var block, var _) ->
                Iso15693Request.to(tag, Iso15693Request.LOCK_BLOCK, block);
            case PadCommand.ReadLocks(var tag, var first, var blocks) ->
                Iso15693Request.to(tag, Iso15693Request.BLOCK_SECURITY, first, blocks - 1);
            case PadCommand.ReadEas(var tag) -> Icode.alarm(tag);
            case PadCommand.WriteEas(var tag, var on) -> Icode.eas(tag, on);
            default -> throw new IllegalArgumentException("not a command to a tag");
        };
    }

    /// At the low data rate. The board turns the UID round itself: it takes it as it prints it.
    private static Octets passed(Iso15693Request request) {
        var printed = Octets.of(request.tag().orElseThrow().bytes());
        var turned = new Iso15693Request(ADDRESSED, request.command(), request.maker(), printed, request.parameters());
        return new TrfFrame(PASS, turned.bytes()).encode();
    }

    @Override
    public Optional<BracketText> next(ByteBuffer in, boolean silent) {
        return BracketText.next(in, silent);
    }

    /// It writes and locks one block at a time.
    @Override
    public PadTraits traits() {
        var missing = EnumSet.of(Ability.RESET_FIELD, Ability.LISTS_DSFID, Ability.ASKS_FOR_CARDS);
        return new PadTraits(MOST_BLOCKS, 4, Duration.ZERO, false, EnumSet.complementOf(missing));
    }

    @Override
    public PadAnswer answer(PadCommand command, BracketText text) {
        return switch (command) {
            case PadCommand.Probe() -> new PadAnswer.Version("TRF7970A");
            case PadCommand.Inventory(var more) -> tags(text.groups(), more);
            default -> told(command, text.groups());
        };
    }

    /// After collisions in the one slot all sixteen have more to tell.
    private static PadAnswer tags(List<String> slots, boolean all) {
        var tags = new ArrayList<PadAnswer.Found>();
        boolean collided = false;
        for (var slot : slots) {
            collided |= BracketText.isCollision(slot);
            if (slot.length() == 16) tags.add(new PadAnswer.Found(new TagUid(slot), 0));
            else if (!slot.isEmpty() && !BracketText.isCollision(slot))
                return new PadAnswer.Unfitting("not a list of tags");
        }
        return new PadAnswer.Tags(tags, collided && !all);
    }

    private static PadAnswer told(PadCommand command, List<String> groups) {
        if (groups.size() != 1) return new PadAnswer.Unfitting("the answer to an inventory");
        if (BracketText.isCollision(groups.getFirst()))
            return new PadAnswer.Refused(Cause.PASSING, "several tags spoke at once");
        var answer = Octets.hex(groups.getFirst());
        if (answer.isEmpty() && command instanceof PadCommand.ReadEas) return new PadAnswer.Eas(false);
        return Iso15693Reply.refusal(answer).orElseGet(() -> done(command, answer.part(1, answer.length())));
    }

    private static PadAnswer done(PadCommand command, Octets data) {
        return switch (command) {
            case PadCommand.Read read -> memory(data, read.blocks());
            case PadCommand.Inspect(var tag) -> Iso15693Reply.details(tag, data);
            case PadCommand.ReadLocks locks -> Iso15693Reply.locks(data, locks.blocks());
            case PadCommand.ReadEas _ -> new PadAnswer.Eas(true);
            default -> data.isEmpty() ? new PadAnswer.Done() : new PadAnswer.Unfitting("data where none was asked for");
        };
    }

    private static PadAnswer memory(Octets data, int blocks) {
        return data.length() == 4 * blocks || data.length() == 8 * blocks
                ? Iso15693Reply.memory(data, blocks)
                : new PadAnswer.Unfitting("not the blocks that were asked for");
    }
}
