package org.fanzai.device.virtual;

import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.ThreeMFrame;
import org.fanzai.domain.shared.TagUid;

/// What a 3M 810 pad does with a command (serial protocol specification, 2009). It names every tag in
/// each inventory.
final class ThreeMFirmware implements Firmware {
    private static final int OK = 0x00;
    private static final int NOT_IMPLEMENTED = 0x02;
    private static final int NO_TAG = 0x06;
    private static final int NO_MEMORY = 0x11;
    private static final int LOCKED = 0x12;
    private static final int PARAMETER = 0x32;
    private static final Octets VERSION = Octets.hex("0400110A050002");

    private final VirtualField field;
    private final FrameInbox<ThreeMFrame> inbox = new FrameInbox<>(in -> ThreeMFrame.next(in, false));

    ThreeMFirmware(VirtualField field) {
        this.field = field;
    }

    @Override
    public List<Reply> take(Octets bytes) {
        return inbox.take(bytes).stream().map(this::reply).toList();
    }

    private Reply reply(ThreeMFrame request) {
        if (request.start() == ThreeMFrame.PROBE) return Reply.of(new ThreeMFrame(ThreeMFrame.PROBE, VERSION).encode());
        var body = Octets.ofInts(request.body().at(0)).plus(answer(request.body()));
        return Reply.of(new ThreeMFrame(ThreeMFrame.START, body).encode())
                .toOneTag(request.body().length() > 8);
    }

    private Octets answer(Octets request) {
        if (request.at(0) == 0xFE) return inventory();
        if (request.at(0) == 0x11) return Octets.ofInts(OK).plus(VERSION.part(3, 7));
        if (request.length() < 9) return Octets.ofInts(NOT_IMPLEMENTED);
        var uid = request.part(1, 9);
        var given = request.part(9, request.length());
        return field.find(TagUid.of(uid.toArray()))
                .map(tag -> addressed(request.at(0), tag, uid, given))
                .orElse(Octets.ofInts(NO_TAG));
    }

    private Octets inventory() {
        var answer = Octets.ofInts(OK, 0x00, 0x05, Math.min(255, field.tags().size()));
        for (var tag : field.tags()) answer = answer.plus(Octets.of(tag.uid().bytes()));
        return answer;
    }

    private static Octets addressed(int command, VirtualTag tag, Octets uid, Octets given) {
        var done = Octets.ofInts(OK).plus(uid);
        return switch (command) {
            case 0x02 -> given.length() == 2 ? read(tag, done, given.at(0), given.at(1)) : Octets.ofInts(PARAMETER);
            case 0x04 -> given.length() >= 3 ? write(tag, done, given) : Octets.ofInts(PARAMETER);
            case 0x09 ->
                given.length() != 1
                        ? Octets.ofInts(PARAMETER)
                        : tag.writeAfi(given.at(0)) ? done : Octets.ofInts(LOCKED);
            case 0x0A -> done.plus(Octets.ofInts(tag.afi()));
            default -> Octets.ofInts(NOT_IMPLEMENTED);
        };
    }

    private static Octets read(VirtualTag tag, Octets done, int first, int count) {
        if (first + count > tag.blocks()) return Octets.ofInts(NO_MEMORY);
        var answer = done.plus(Octets.ofInts(count));
        for (int block = first; block < first + count; block++)
            answer = answer.plus(Octets.ofInts(block, tag.isLocked(block) ? 1 : 0))
                    .plus(tag.block(block));
        return answer;
    }

    private static Octets write(VirtualTag tag, Octets done, Octets given) {
        int first = given.at(0);
        int count = given.at(1);
        int size = tag.blockSize();
        if (given.length() != 3 + count * size) return Octets.ofInts(PARAMETER);
        if (first + count > tag.blocks()) return Octets.ofInts(NO_MEMORY);
        for (int i = 0; i < count; i++)
            if (!tag.write(first + i, given.part(3 + i * size, 3 + (i + 1) * size))) return Octets.ofInts(LOCKED);
        return done.plus(Octets.ofInts(count));
    }
}
