package org.fanzai.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.TrfFrame;
import org.fanzai.device.protocol.iso15693.Iso15693Request;
import org.fanzai.domain.shared.TagUid;

/// What TI's TRF7970A board does with a frame: hexadecimal text in, text with brackets out. In sixteen
/// slots it tells tags apart by the last digits of their UIDs; where these are equal it goes on by the
/// digits before.
final class TrfFirmware implements Firmware {
    private static final int SINGLE_SLOT = 0x20;

    private final VirtualField field;
    private final FrameInbox<TrfFrame> inbox = new FrameInbox<>(in -> TrfFrame.next(in, false));

    TrfFirmware(VirtualField field) {
        this.field = field;
    }

    @Override
    public List<Reply> take(Octets bytes) {
        return inbox.take(bytes).stream().map(this::reply).toList();
    }

    private Reply reply(TrfFrame frame) {
        var text = switch (frame.command()) {
            case 0x14 -> "ISO 15693 Inventory request.\r\n" + inventory(frame.parameters()) + "\r\n";
            case 0x18 -> "Request mode.\r\n" + passed(frame.parameters()) + "\r\n";
            default -> "TRF7970A EVM\r\n";
        };
        return Reply.of(Octets.of(text.getBytes(StandardCharsets.US_ASCII))).toOneTag(frame.command() == 0x18);
    }

    private String inventory(Octets given) {
        var tags = field.tags();
        if (given.isEmpty() || (given.at(0) & SINGLE_SLOT) == 0) return slots(tags, 15);
        return slot(tags);
    }

    private static String slots(List<VirtualTag> tags, int digit) {
        var text = new StringBuilder();
        for (int slot = 0; slot < 16; slot++) {
            char wanted = Character.toUpperCase(Character.forDigit(slot, 16));
            var here = tags.stream()
                    .filter(tag -> tag.uid().hex().charAt(digit) == wanted)
                    .toList();
            text.append(slot(here));
            if (here.size() > 1 && digit > 0) text.append(slots(here, digit - 1));
        }
        return text.toString();
    }

    private static String slot(List<VirtualTag> here) {
        return here.size() > 1
                ? "[z,40]"
                : here.stream().map(tag -> tag.uid().hex()).collect(Collectors.joining("", "[", ",40]"));
    }

    /// The board turns the UID round before it goes over the air.
    private String passed(Octets given) {
        var request = Iso15693Request.parse(given);
        if (request.isEmpty() || request.get().address().isEmpty()) return "[]";
        var uid = TagUid.of(request.get().address().toArray());
        return field.find(uid)
                .map(tag -> "[" + AirInterface.answer(tag, request.get()).hex() + "]")
                .orElse("[]");
    }
}
