package org.fanzai.device.driver;

import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// What the driver knows of one tag: how often and when it was seen, and what has been read of it so far.
record Track(
        TagUid uid,
        int dsfid,
        int sightings,
        long lastSeen,
        int blockSize,
        Octets memory,
        int readings,
        Optional<TagContent> content,
        OptionalInt afi) {
    /// 32 bytes of the usual chip: the basic block of every model, in one read.
    private static final int BLOCKS = 8;

    static Track first(PadAnswer.Found found, long now) {
        return new Track(found.uid(), found.dsfid(), 1, now, 4, Octets.NONE, 0, Optional.empty(), OptionalInt.empty());
    }

    /// Seen twice, by inventory or because it answered when it was called by its number. Once may be a
    /// damaged UID.
    boolean visible() {
        return sightings >= 2;
    }

    Track seen(long now) {
        return new Track(uid, dsfid, sightings + 1, now, blockSize, memory, readings, content, afi);
    }

    /// What is still to be asked of this tag.
    Optional<PadCommand> open() {
        if (content.isEmpty()) return Optional.of(read());
        return afi.isEmpty() ? Optional.of(new PadCommand.Inspect(uid)) : Optional.empty();
    }

    private PadCommand read() {
        if (memory.isEmpty()) return new PadCommand.Read(uid, 0, BLOCKS);
        int wanted = TagCodec.wanted(memory, blockSize, OptionalInt.of(dsfid)).orElse(memory.length() + 1);
        int missing = (wanted - memory.length() + blockSize - 1) / blockSize;
        return new PadCommand.Read(uid, memory.length() / blockSize, Math.clamp(missing, 1, BLOCKS));
    }

    Track after(PadAnswer answer, long now) {
        return switch (answer) {
            case PadAnswer.Memory(var size, var bytes) -> seen(now).read(size, memory.plus(bytes));
            case PadAnswer.Details details -> seen(now).secured(details.afi());
            case PadAnswer.Refused refused
            when refused.cause() == Cause.NO_TAG || refused.cause() == Cause.PASSING -> this;
            case PadAnswer.Refused refused -> content.isEmpty() ? settled(refused.why()) : secured(-1);
            default -> this;
        };
    }

    private Track read(int size, Octets all) {
        var said = TagCodec.decode(all, size, OptionalInt.of(dsfid), afi);
        boolean more = TagCodec.wanted(all, size, OptionalInt.of(dsfid)).isPresent();
        if (!more && said.damaged() && readings == 0) // the air may have been at fault: read all of it once more
        return new Track(uid, dsfid, sightings, lastSeen, size, Octets.NONE, 1, Optional.empty(), afi);
        return with(size, all, more ? Optional.empty() : Optional.of(said));
    }

    /// No more can be read: what there is must do.
    private Track settled(String why) {
        var said = memory.isEmpty()
                ? TagContent.unreadable(why)
                : TagCodec.decode(memory, blockSize, OptionalInt.of(dsfid), afi);
        return with(blockSize, memory, Optional.of(said));
    }

    private Track with(int size, Octets all, Optional<TagContent> said) {
        return new Track(uid, dsfid, sightings, lastSeen, size, all, readings, said, afi);
    }

    /// `read` is the AFI, or -1 where the tag has none.
    Track secured(int read) {
        return new Track(uid, dsfid, sightings, lastSeen, blockSize, memory, readings, content, OptionalInt.of(read));
    }

    PadNews.Sighted sighted() {
        return new PadNews.Sighted(uid, content, afi);
    }
}
