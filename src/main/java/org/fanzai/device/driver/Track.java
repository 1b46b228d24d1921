package org.fanzai.device.driver;

import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// What the driver knows of one tag: how often and when it was seen, what has been read of it so far, and how often in
/// a row it was seen but did not answer.
record Track(
        TagUid uid,
        OptionalInt dsfid,
        int sightings,
        long lastSeen,
        TagProgress reading,
        OptionalInt afi,
        Optional<Boolean> eas,
        int failures) {
    private static final String NXP = "E004";
    private static final int NONE = -1;

    /// Rounds in a row in which a tag was seen and did not answer, until nobody waits for it any more.
    private static final int MOST_FAILURES = 4;

    static Track first(TagUid uid, OptionalInt dsfid, int blocks, long now) {
        return new Track(uid, dsfid, 1, now, TagProgress.start(blocks), OptionalInt.empty(), Optional.empty(), 0);
    }

    /// Seen twice, by inventory or because it answered when it was called by its number. Once may be a damaged UID.
    boolean visible() {
        return sightings >= 2;
    }

    /// It can be seen but not read: others may lie too near.
    boolean mute() {
        return failures >= MOST_FAILURES;
    }

    Track seen(long now) {
        return new Track(uid, dsfid, sightings + 1, now, reading, afi, eas, failures);
    }

    /// What is still to be asked of this tag.
    Optional<PadCommand> open(PadDuty duty, int mostBlocks) {
        if (reading.content().isEmpty()) return Optional.of(reading.next(uid, mostBlocks));
        if (duty.afi() && afi.isEmpty()) return Optional.of(new PadCommand.Inspect(uid));
        boolean asksEas = duty.eas() && eas.isEmpty() && uid.hex().startsWith(NXP) && afi.orElse(0) != NONE;
        return asksEas ? Optional.of(new PadCommand.ReadEas(uid)) : Optional.empty();
    }

    Track after(PadCommand command, PadAnswer answer, long now) {
        return switch (answer) {
            case PadAnswer.Memory(var size, var bytes) -> answered(now).reading(reading.plus(size, bytes, dsfid, afi));
            case PadAnswer.Details details -> answered(now).secured(details.afi());
            case PadAnswer.Eas(var on) -> answered(now).eas(on);
            case PadAnswer.Refused(var cause, var _)
            when cause == Cause.NO_TAG || cause == Cause.PASSING ->
                new Track(uid, dsfid, sightings, lastSeen, reading, afi, eas, failures + 1);
            case PadAnswer.Refused(var cause, var why) -> refused(command, cause, why);
            default -> this;
        };
    }

    /// The tag or the reader can't: what there is must do.
    private Track refused(PadCommand command, Cause cause, String why) {
        return switch (command) {
            case PadCommand.Read _ -> reading(reading.refused(cause, why, dsfid, afi));
            case PadCommand.ReadEas _ -> eas(false);
            default -> secured(NONE);
        };
    }

    private Track answered(long now) {
        return new Track(uid, dsfid, sightings + 1, now, reading, afi, eas, 0);
    }

    private Track reading(TagProgress next) {
        return new Track(uid, dsfid, sightings, lastSeen, next, afi, eas, failures);
    }

    /// `read` is the AFI, or -1 where the tag has none.
    Track secured(int read) {
        return new Track(uid, dsfid, sightings, lastSeen, reading, OptionalInt.of(read), eas, failures);
    }

    Track eas(boolean on) {
        return new Track(uid, dsfid, sightings, lastSeen, reading, afi, Optional.of(on), failures);
    }

    /// It was written: what was known of it is worth nothing.
    Track written(int blocks) {
        return new Track(
                uid,
                OptionalInt.empty(),
                sightings,
                lastSeen,
                TagProgress.start(blocks),
                OptionalInt.empty(),
                Optional.empty(),
                failures);
    }

    PadNews.Sighted sighted() {
        return new PadNews.Sighted(uid, reading.content(), afi, eas);
    }
}
