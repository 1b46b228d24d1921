package org.fanzai.device.virtual;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.domain.shared.TagUid;

/// What a FEIG reader does with a command (CPR manual H20800-16e): a tag that an inventory has reported is
/// quiet until the field is reset; the bytes of each block come most significant first. Thread-safe.
final class FeigFirmware {
    private static final int ADDRESS = 0;
    private static final int MOST_PER_ANSWER = 24;
    private static final int MOST_BYTES = 128;
    private static final Octets NO_TAG = Octets.ofInts(0x01);
    private static final Octets OK = Octets.ofInts(0x00);
    private static final Octets LOCKED = Octets.ofInts(0x95, 0x12, 0x00);
    private static final Octets NO_BLOCK = Octets.ofInts(0x95, 0x10, 0x00);
    private static final Octets UNKNOWN_COMMAND = Octets.ofInts(0x80);
    private static final Octets WRONG_LENGTH = Octets.ofInts(0x81);

    private final Map<TagUid, VirtualTag> field = new LinkedHashMap<>();
    private final Set<TagUid> quiet = new HashSet<>();

    synchronized void put(VirtualTag tag) {
        field.put(tag.uid(), tag);
    }

    synchronized void take(TagUid tag) {
        field.remove(tag);
        quiet.remove(tag);
    }

    synchronized List<VirtualTag> tags() {
        return List.copyOf(field.values());
    }

    /// The answering frame; nothing when the frame is for another reader.
    synchronized Optional<Octets> answer(FeigFrame request) {
        if (request.address() != 0xFF && request.address() != ADDRESS) return Optional.empty();
        var body = switch (request.control()) {
            case 0x65 -> Octets.ofInts(0, 1, 4, 0, 0x5B, 0x60, 0, 0x08);
            case 0x52, 0x6A -> OK;
            case 0x63, 0x69 -> reset();
            case 0xB0 -> isoHost(request.body());
            default -> UNKNOWN_COMMAND;
        };
        return Optional.of(new FeigFrame(ADDRESS, request.control(), body).encode());
    }

    private Octets reset() {
        quiet.clear();
        return OK;
    }

    private Octets isoHost(Octets request) {
        if (request.length() < 2) return WRONG_LENGTH;
        if (request.at(0) == 0x01) return inventory();
        if (request.length() < 10 || request.at(1) != 0x01) return WRONG_LENGTH;
        var tag = field.get(TagUid.of(request.part(2, 10).toArray()));
        if (tag == null) return NO_TAG;
        return addressed(request.at(0), tag, request.part(10, request.length()));
    }

    private static Octets addressed(int command, VirtualTag tag, Octets parameters) {
        return switch (command) {
            case 0x23 -> parameters.length() == 2 ? read(tag, parameters.at(0), parameters.at(1)) : WRONG_LENGTH;
            case 0x24 -> write(tag, parameters);
            case 0x27 -> parameters.length() != 1 ? WRONG_LENGTH : tag.writeAfi(parameters.at(0)) ? OK : LOCKED;
            case 0x2B -> details(tag);
            default -> UNKNOWN_COMMAND;
        };
    }

    private Octets inventory() {
        var loud = field.values().stream()
                .filter(tag -> !quiet.contains(tag.uid()))
                .toList();
        if (loud.isEmpty()) return NO_TAG;
        var told = loud.subList(0, Math.min(MOST_PER_ANSWER, loud.size()));
        var answer = Octets.ofInts(told.size() < loud.size() ? 0x94 : 0x00, told.size());
        for (var tag : told) {
            quiet.add(tag.uid());
            answer = answer.plus(Octets.ofInts(0x03, tag.dsfid()))
                    .plus(Octets.of(tag.uid().bytes()));
        }
        return answer;
    }

    private static Octets read(VirtualTag tag, int first, int count) {
        if (count == 0 || first + count > tag.blocks()) return NO_BLOCK;
        if (count * VirtualTag.BLOCK > MOST_BYTES) return Octets.ofInts(0x11);
        var answer = Octets.ofInts(0x00, count, VirtualTag.BLOCK);
        for (int block = first; block < first + count; block++)
            answer = answer.plus(Octets.ofInts(0x00)).plus(turned(tag.block(block)));
        return answer;
    }

    private static Octets write(VirtualTag tag, Octets parameters) {
        if (parameters.length() < 3) return WRONG_LENGTH;
        int first = parameters.at(0);
        int count = parameters.at(1);
        if (parameters.at(2) != VirtualTag.BLOCK || parameters.length() != 3 + count * VirtualTag.BLOCK)
            return WRONG_LENGTH;
        if (first + count > tag.blocks()) return NO_BLOCK;
        for (int i = 0; i < count; i++)
            if (!tag.write(
                    first + i, turned(parameters.part(3 + i * VirtualTag.BLOCK, 3 + (i + 1) * VirtualTag.BLOCK))))
                return LOCKED;
        return OK;
    }

    private static Octets details(VirtualTag tag) {
        return Octets.ofInts(0x00, tag.dsfid())
                .plus(Octets.of(tag.uid().bytes()))
                .plus(Octets.ofInts(tag.afi(), VirtualTag.BLOCK - 1, tag.blocks() - 1, 0x01));
    }

    private static Octets turned(Octets block) {
        return TagCodec.reverseBlocks(block, VirtualTag.BLOCK);
    }
}
