package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// A security switch under way: AFI and EAS are written, then read back, and only what was read back counts. `refused`
/// is why a write was refused: the tag may be as it should be all the same.
public record Switching(
        long ticket, TagUid tag, SecurityGoal goal, List<PadCommand> commands, int at, String refused, Tries tries)
        implements Errand {

    /// How a switch ended.
    public sealed interface Result {
        record ReadBack() implements Result {}

        record Gone() implements Result {}

        record Failed(String why) implements Result {}
    }

    static Switching of(long ticket, TagUid tag, SecurityGoal goal) {
        return new Switching(ticket, tag, goal, commands(tag, goal), 0, "", Tries.NONE);
    }

    /// Neither a reader that answers twice nor a tag that has left may look like success: "EAS is off" is also the
    /// answer of no tag at all, so that a tag must answer after it; "EAS is on" is also an answer to the writing of
    /// it, so that something else must be asked between.
    private static List<PadCommand> commands(TagUid tag, SecurityGoal goal) {
        var commands = new ArrayList<PadCommand>();
        goal.afi().ifPresent(afi -> commands.add(new PadCommand.WriteAfi(tag, afi)));
        goal.eas().ifPresent(on -> commands.add(new PadCommand.WriteEas(tag, on)));
        boolean rings = goal.eas().orElse(false);
        if (goal.eas().isPresent() && !rings) commands.add(new PadCommand.ReadEas(tag));
        commands.add(new PadCommand.Inspect(tag));
        if (rings) commands.add(new PadCommand.ReadEas(tag));
        return List.copyOf(commands);
    }

    @Override
    public PadCommand command() {
        return commands.get(at);
    }

    @Override
    public Progress after(PadAnswer answer, long now) {
        return switch (answer) {
            case PadAnswer.Done() -> next(refused);
            case PadAnswer.Details details ->
                goal.afi().isEmpty() || goal.afi().getAsInt() == details.afi()
                        ? next(refused)
                        : wrong("reads back as AFI %02X".formatted(details.afi()), now);
            case PadAnswer.Eas(var on) ->
                on == goal.eas().orElse(on) ? next(refused) : wrong("reads back with EAS " + (on ? "on" : "off"), now);
            case PadAnswer.Refused(var cause, var why) -> refused(cause, why, now);
            default -> again(at, "an answer that does not fit", false, now);
        };
    }

    private Progress refused(Cause cause, String why, long now) {
        if (cause == Cause.NO_TAG || cause == Cause.PASSING) return again(at, why, cause == Cause.NO_TAG, now);
        boolean writing = command() instanceof PadCommand.WriteAfi || command() instanceof PadCommand.WriteEas;
        return writing ? next(why) : new Progress.Ended(ended(why, false));
    }

    private Progress next(String nowRefused) {
        return at + 1 == commands.size()
                ? new Progress.Ended(new PadNews.Switched(ticket, new Result.ReadBack()))
                : new Progress.Continues(new Switching(ticket, tag, goal, commands, at + 1, nowRefused, tries));
    }

    private Progress wrong(String why, long now) {
        return refused.isEmpty()
                ? again(0, why, false, now)
                : new Progress.Ended(ended(refused + "; it " + why, false));
    }

    @Override
    public Progress afterSilence(long now) {
        return again(at, "the reader does not answer", false, now);
    }

    private Progress again(int from, String why, boolean gone, long now) {
        return tries.spent()
                ? new Progress.Ended(ended(why, gone))
                : new Progress.Continues(new Switching(ticket, tag, goal, commands, from, refused, tries.oneMore(now)));
    }

    @Override
    public PadNews ended(String why, boolean gone) {
        return new PadNews.Switched(ticket, gone ? new Result.Gone() : new Result.Failed(why));
    }
}
