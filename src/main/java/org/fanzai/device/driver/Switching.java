package org.fanzai.device.driver;

import java.util.concurrent.TimeUnit;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;

/// A security switch under way: the AFI is written, then read back, and only what was read back counts. A tag
/// that does not answer gets another chance after the next inventory.
public record Switching(PadAsk ask, boolean written, int tries, long notBefore) {
    private static final int MOST_TRIES = 5;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    /// How a switch ended.
    public sealed interface Result {
        record ReadBack() implements Result {}

        record Gone() implements Result {}

        record Failed(String why) implements Result {}
    }

    /// What an answer makes of a switch.
    sealed interface Progress {
        record Continues(Switching with) implements Progress {}

        record Ended(Result result) implements Progress {}
    }

    static Switching of(PadAsk ask) {
        return new Switching(ask, false, 0, Long.MIN_VALUE);
    }

    boolean due(long now) {
        return notBefore == Long.MIN_VALUE || now - notBefore >= 0;
    }

    PadCommand command() {
        return written ? new PadCommand.Inspect(ask.tag()) : new PadCommand.WriteAfi(ask.tag(), ask.afi());
    }

    Progress after(PadAnswer answer, long now) {
        return switch (answer) {
            case PadAnswer.Done() -> new Progress.Continues(new Switching(ask, true, tries, notBefore));
            case PadAnswer.Details details when details.afi() == ask.afi() -> new Progress.Ended(new Result.ReadBack());
            case PadAnswer.Details details ->
                again(false, new Result.Failed("reads back as %02X".formatted(details.afi())), now);
            case PadAnswer.Refused refused
            when refused.cause() == Cause.NO_TAG -> again(written, new Result.Gone(), now);
            case PadAnswer.Refused(var cause, var why)
            when cause == Cause.PASSING -> again(written, new Result.Failed(why), now);
            case PadAnswer.Refused refused -> new Progress.Ended(new Result.Failed(refused.why()));
            default -> again(written, new Result.Failed("an answer that does not fit"), now);
        };
    }

    Progress afterSilence(long now) {
        return again(written, new Result.Failed("the reader does not answer"), now);
    }

    private Progress again(boolean stillWritten, Result otherwise, long now) {
        return tries + 1 >= MOST_TRIES
                ? new Progress.Ended(otherwise)
                : new Progress.Continues(new Switching(ask, stillWritten, tries + 1, now + PAUSE));
    }
}
