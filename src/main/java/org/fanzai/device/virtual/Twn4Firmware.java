package org.fanzai.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.HexLine;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;

/// What a TWN4 does with a line of its simple protocol. A search finds one tag or card, in turn; block
/// commands reach the tag that was found last, while it lies there.
final class Twn4Firmware implements Firmware {
    private static final String VERSION = "TWN4/B1.50/NCF3.00/S1SC1.50";
    private static final Octets OK = Octets.ofInts(0x00);
    private static final Octets DONE = Octets.ofInts(0x00, 0x01);
    private static final Octets FAILED = Octets.ofInts(0x00, 0x00);
    private static final Octets UNKNOWN = Octets.ofInts(0x01);
    private static final Octets TOO_SHORT = Octets.ofInts(0x02);

    private final VirtualField field;
    private final FrameInbox<HexLine> inbox = new FrameInbox<>(in -> HexLine.next(in, false));
    private int turn;
    private Optional<TagUid> selected = Optional.empty();

    Twn4Firmware(VirtualField field) {
        this.field = field;
    }

    @Override
    public List<Reply> take(Octets bytes) {
        return inbox.take(bytes).stream().map(this::reply).toList();
    }

    private Reply reply(HexLine line) {
        var request = line.bytes();
        return Reply.of(new HexLine(answer(request)).encode()).toOneTag(request.at(0) == 0x0D);
    }

    private Octets answer(Octets request) {
        if (request.length() < 2) return TOO_SHORT;
        var given = request.part(2, request.length());
        return switch (request.at(0) << 8 | request.at(1)) {
            case 0x0004 -> version();
            case 0x0500 -> search();
            case 0x0502 -> OK;
            case 0x0D00 -> passed(given);
            case 0x0D05 -> given.length() == 2 ? block(Iso15693Request.READ_BLOCK, given.part(0, 1)) : TOO_SHORT;
            case 0x0D07 -> given.length() > 2 ? written(given) : TOO_SHORT;
            default -> UNKNOWN;
        };
    }

    private static Octets version() {
        var text = Octets.of(VERSION.getBytes(StandardCharsets.US_ASCII));
        return OK.plus(Octets.ofInts(text.length())).plus(text);
    }

    private Octets search() {
        var tags = field.tags();
        var cards = field.cards();
        selected = Optional.empty();
        int there = tags.size() + cards.size();
        if (there == 0) return FAILED;
        turn = (turn + 1) % there;
        if (turn >= tags.size())
            return found(0x80, Octets.hex(cards.get(turn - tags.size()).hex()));
        selected = Optional.of(tags.get(turn).uid());
        return found(0x82, Octets.of(tags.get(turn).uid().bytes()));
    }

    private static Octets found(int type, Octets uid) {
        return DONE.plus(Octets.ofInts(type, 8 * uid.length(), uid.length())).plus(uid);
    }

    private Octets written(Octets given) {
        if (given.length() != 2 + given.at(1)) return TOO_SHORT;
        return block(Iso15693Request.WRITE_BLOCK, given.part(0, 1).plus(given.part(2, given.length())));
    }

    private Octets block(int command, Octets parameters) {
        return selected.flatMap(field::find)
                .map(tag -> AirInterface.answer(
                        tag, Iso15693Request.to(tag.uid(), command).with(parameters)))
                .map(answer -> result(answer, command == Iso15693Request.READ_BLOCK))
                .orElse(FAILED);
    }

    /// Flags, command, length, as many bytes, the largest answer.
    private Octets passed(Octets given) {
        if (given.length() < 4 || given.length() != 4 + given.at(2)) return TOO_SHORT;
        var request = Iso15693Request.parse(given.part(0, 2).plus(given.part(3, given.length() - 1)));
        return request.flatMap(Iso15693Request::tag)
                .flatMap(field::find)
                .map(tag -> result(AirInterface.answer(tag, request.orElseThrow()), true))
                .orElse(FAILED);
    }

    /// The tag's flags are not passed on.
    private static Octets result(Octets answer, boolean told) {
        if (answer.isEmpty() || (answer.at(0) & 1) != 0) return FAILED;
        return told ? DONE.plus(Octets.ofInts(answer.length() - 1)).plus(answer.part(1, answer.length())) : DONE;
    }
}
