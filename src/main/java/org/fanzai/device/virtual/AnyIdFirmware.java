package org.fanzai.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.AnyIdFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.iso15693.Iso15693Request;

/// What an AnyID reader does with a command (RFIDStation protocol V1.1). A tag that it has named is
/// quiet until the field was off.
final class AnyIdFirmware implements Firmware {
    private static final int ADDRESS = 1;
    private static final int ANY = 0xFFFF;
    private static final int MOST_PER_ANSWER = 25;
    private static final Octets DONE = Octets.ofInts(0, 0);
    private static final Octets REFUSED = Octets.ofInts(1, 1);
    private static final Octets SILENT = Octets.ofInts(1, 3);

    private final VirtualField field;
    private final FrameInbox<AnyIdFrame> inbox = new FrameInbox<>(in -> AnyIdFrame.next(in, false));

    AnyIdFirmware(VirtualField field) {
        this.field = field;
    }

    @Override
    public List<Reply> take(Octets bytes) {
        return inbox.take(bytes).stream()
                .filter(frame -> !frame.answer())
                .filter(frame -> frame.destination() == ANY || frame.destination() == ADDRESS)
                .map(this::reply)
                .toList();
    }

    private Reply reply(AnyIdFrame request) {
        var answer = answer(request.command(), request.parameters());
        return Reply.of(new AnyIdFrame(ADDRESS, request.source(), true, request.command(), answer).encode())
                .toOneTag(request.parameters().length() >= 8);
    }

    private Octets answer(int command, Octets given) {
        return switch (command) {
            case 0x04 -> DONE;
            case 0xF7 -> version().plus(DONE);
            case 0xF0 -> reset();
            case 0x11 -> inventory();
            case 0x16 -> cards();
            case 0x2F -> passed(given);
            default -> addressed(command, given);
        };
    }

    private static Octets version() {
        return Octets.of(Arrays.copyOf("R321 V1.1 V1.0".getBytes(StandardCharsets.US_ASCII), 50));
    }

    private Octets reset() {
        field.reset();
        return DONE;
    }

    private Octets inventory() {
        var loud = field.loud();
        var told = loud.subList(0, Math.min(MOST_PER_ANSWER, loud.size()));
        var answer = Octets.NONE;
        for (var tag : told) {
            field.quieten(tag);
            answer = answer.plus(Iso15693Request.lsbFirst(tag.uid())).plus(Octets.ofInts(0xAA));
        }
        return answer.plus(Octets.ofInts(loud.size() - told.size(), 0));
    }

    private Octets cards() {
        var answer = Octets.NONE;
        for (var card : field.cards()) answer = answer.plus(card(card));
        return answer.plus(DONE);
    }

    private static Octets card(CardUid card) {
        var uid = Octets.hex(card.hex());
        return Octets.ofInts(0x04, 0x00, uid.length())
                .plus(uid)
                .plus(Octets.of(new byte[10 - uid.length()]))
                .plus(Octets.ofInts(0x08));
    }

    private Octets addressed(int command, Octets given) {
        if (given.length() < 8) return REFUSED;
        var tag = field.find(Iso15693Request.uid(given, 0));
        var rest = given.part(8, given.length());
        return tag.map(one -> command == 0x28 ? details(one) : ofTag(command, one, rest))
                .orElse(command == 0x28 ? SILENT.plus(Octets.of(new byte[6])) : SILENT);
    }

    private static Octets ofTag(int command, VirtualTag tag, Octets given) {
        return switch (command) {
            case 0x22 -> given.length() == 2 ? read(tag, given.at(0), given.at(1)) : REFUSED;
            case 0x23 -> given.length() >= 2 ? write(tag, given) : REFUSED;
            case 0x24 -> flagged(air(tag, Iso15693Request.WRITE_AFI, given));
            case 0x26 -> flagged(air(tag, Iso15693Request.WRITE_DSFID, given));
            case 0x2C -> flagged(air(tag, Iso15693Request.LOCK_BLOCK, given));
            default -> REFUSED;
        };
    }

    private static Octets air(VirtualTag tag, int command, Octets given) {
        return AirInterface.answer(tag, Iso15693Request.to(tag.uid(), command).with(given));
    }

    private static Octets flagged(Octets answer) {
        if (answer.isEmpty()) return SILENT;
        return (answer.at(0) & 1) == 0 ? DONE : REFUSED;
    }

    private static Octets read(VirtualTag tag, int first, int count) {
        if (count == 0 || count > 32 || first + count > tag.blocks()) return REFUSED;
        var answer = Octets.NONE;
        for (int block = first; block < first + count; block++) answer = answer.plus(tag.block(block));
        return answer.plus(DONE);
    }

    private static Octets write(VirtualTag tag, Octets given) {
        int size = tag.blockSize();
        int first = given.at(0);
        int count = given.at(1);
        if (given.length() != 2 + count * size || first + count > tag.blocks()) return REFUSED;
        for (int i = 0; i < count; i++)
            if (!tag.write(first + i, given.part(2 + i * size, 2 + (i + 1) * size))) return REFUSED;
        return DONE;
    }

    private static Octets details(VirtualTag tag) {
        return DONE.plus(Octets.ofInts(0x0F, tag.dsfid(), tag.afi(), tag.blocks() - 1, tag.blockSize() - 1, 0x01));
    }

    /// Length, request, patience (2), most bytes of the answer.
    private Octets passed(Octets given) {
        int length = given.isEmpty() ? 0 : given.at(0);
        if (given.length() != 4 + length) return REFUSED;
        var request = Iso15693Request.parse(given.part(1, 1 + length));
        var answer = request.flatMap(Iso15693Request::tag)
                .flatMap(field::find)
                .map(tag -> AirInterface.answer(tag, request.orElseThrow()))
                .orElse(Octets.NONE);
        return Optional.of(answer)
                .filter(some -> !some.isEmpty())
                .map(some -> some.plus(DONE))
                .orElse(SILENT);
    }
}
