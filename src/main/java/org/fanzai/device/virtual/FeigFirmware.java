package org.fanzai.device.virtual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;

/// What a FEIG reader does with a command (CPR manual H20800-16e): a tag that an inventory has reported
/// is quiet until the field is reset; the bytes of each block come most significant first.
final class FeigFirmware implements Firmware {
    private static final int ADDRESS = 0;
    private static final int ANY = 0xFF;
    private static final int MOST_PER_ANSWER = 24;
    private static final int RF_RESET = 0x69;
    private static final Duration FIELD_OFF = Duration.ofMillis(15);
    private static final Octets VERSION = Octets.ofInts(0, 0, 1, 4, 0, 0x5B, 0x60, 0);
    private static final Octets NO_TAG = Octets.ofInts(0x01);
    private static final Octets OK = Octets.ofInts(0x00);
    private static final Octets UNKNOWN_COMMAND = Octets.ofInts(0x80);
    private static final Octets WRONG_LENGTH = Octets.ofInts(0x81);

    private final VirtualField field;
    private final FeigBlocks blocks = new FeigBlocks();
    private Octets inbox = Octets.NONE;

    FeigFirmware(VirtualField field) {
        this.field = field;
    }

    @Override
    public List<Reply> take(Octets bytes) {
        inbox = inbox.plus(bytes);
        var buffer = inbox.buffer();
        var replies = new ArrayList<Reply>();
        for (var frame = FeigFrame.next(buffer); frame.isPresent(); frame = FeigFrame.next(buffer)) {
            var read = inbox.part(0, buffer.position());
            var advanced = frame.get().encodeAdvanced();
            boolean wasAdvanced = read.length() >= advanced.length()
                    && read.part(read.length() - advanced.length(), read.length())
                            .equals(advanced);
            int address = frame.get().address();
            if (address == ANY || address == ADDRESS) replies.add(reply(frame.get(), wasAdvanced));
        }
        inbox = Octets.rest(buffer);
        return replies;
    }

    /// As an advanced frame where the question was one.
    private Reply reply(FeigFrame request, boolean advanced) {
        var answer = new FeigFrame(ADDRESS, request.control(), body(request));
        return Reply.of(advanced ? answer.encodeAdvanced() : answer.encode())
                .toOneTag(request.body().length() > 2)
                .after(request.control() == RF_RESET ? FIELD_OFF : Duration.ZERO);
    }

    private Octets body(FeigFrame request) {
        return switch (request.control()) {
            case 0x65 -> VERSION;
            case 0x52, 0x6A, 0x71, 0x81, 0x82, 0x83 -> OK;
            case 0x63, RF_RESET -> reset();
            case 0x80 -> OK.plus(Octets.of(new byte[14]));
            case 0xB0 -> isoHost(request.body());
            case 0xB1 -> custom(request.body());
            default -> UNKNOWN_COMMAND;
        };
    }

    private Octets reset() {
        field.reset();
        return OK;
    }

    private Octets isoHost(Octets request) {
        if (request.length() < 2) return WRONG_LENGTH;
        if (request.at(0) == 0x01) return inventory();
        if (request.length() < 10 || request.at(1) != 0x01) return WRONG_LENGTH;
        var parameters = request.part(10, request.length());
        return field.find(uid(request, 2))
                .map(tag -> blocks.answer(tag, request.at(0), parameters))
                .orElse(NO_TAG);
    }

    /// Maker, command, mode and, where the mode says so, the UID: EAS is asked of all tags or set at one.
    private Octets custom(Octets request) {
        if (request.length() < 3 || request.at(0) != 0x04) return WRONG_LENGTH;
        if (request.at(2) == 0x01 && request.length() != 11) return WRONG_LENGTH;
        var asked = request.at(2) == 0x01 ? field.find(uid(request, 3)).stream().toList() : field.tags();
        for (var tag : asked) {
            var command = new Iso15693Request(
                    0x22, request.at(1), Octets.ofInts(0x04), Iso15693Request.lsbFirst(tag.uid()), Octets.NONE);
            var answer = AirInterface.answer(tag, command);
            if (!answer.isEmpty()) return FeigBlocks.status(answer);
        }
        return NO_TAG;
    }

    private static TagUid uid(Octets request, int at) {
        return TagUid.of(request.part(at, at + 8).toArray());
    }

    private Octets inventory() {
        var loud = field.loud();
        var cards = field.cards();
        if (loud.isEmpty() && cards.isEmpty()) return NO_TAG;
        var told = loud.subList(0, Math.min(MOST_PER_ANSWER, loud.size()));
        var answer = Octets.ofInts(told.size() < loud.size() ? 0x94 : 0x00, told.size() + cards.size());
        for (var tag : told) {
            field.quieten(tag);
            answer = answer.plus(Octets.ofInts(0x03, tag.dsfid()))
                    .plus(Octets.of(tag.uid().bytes()));
        }
        for (var card : cards) answer = answer.plus(card(card));
        return answer;
    }

    /// Type, information (bit 2: 10 bytes), option, number filled up to 7 or 10 bytes.
    private static Octets card(CardUid card) {
        var uid = Octets.hex(card.hex());
        int width = uid.length() > 7 ? 10 : 7;
        return Octets.ofInts(0x04, width == 10 ? 0x04 : 0x00, 0x00)
                .plus(Octets.of(new byte[width - uid.length()]))
                .plus(uid);
    }
}
