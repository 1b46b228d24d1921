package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fanzai.device.driver.WritingStage.Asking;
import org.fanzai.device.driver.WritingStage.Locking;
import org.fanzai.device.driver.WritingStage.Reading;
import org.fanzai.device.driver.WritingStage.Securing;
import org.fanzai.device.driver.WritingStage.Writing;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadTraits.Ability;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// A tag being written: asked for its size, read, written where it differs, read again and compared, locked, secured.
/// Nothing is locked before the tag was read back right. `rewrites` counts how often it was not.
public record Programming(PadAsk.Programme ask, Chip chip, WritingStage stage, Octets image, int rewrites, Tries tries)
        implements Errand {
    private static final int MOST_REWRITES = 2;

    /// The DSFID of ISO 28560-2, which would be a lie on a tag of another model.
    private static final int ELEMENTS = 0x06;

    /// How a writing ended.
    public sealed interface Result {
        record Written(TagContent readBack, boolean locked) implements Result {}

        record NotBlank() implements Result {}

        record Gone() implements Result {}

        record Failed(String why) implements Result {}
    }

    static Programming of(PadAsk.Programme ask, Chip chip) {
        return new Programming(ask, chip, new Asking(), Octets.NONE, 0, Tries.NONE);
    }

    @Override
    public long ticket() {
        return ask.ticket();
    }

    @Override
    public TagUid tag() {
        return ask.tag();
    }

    @Override
    public Tries tries() {
        return stage instanceof Securing(var security) ? security.tries() : tries;
    }

    @Override
    public PadCommand command() {
        return switch (stage) {
            case Asking() -> new PadCommand.Inspect(tag());
            case Reading(var so, var _) -> {
                int done = so.length() / chip.blockSize();
                yield new PadCommand.Read(tag(), done, chip.next(done));
            }
            case Writing(var left) -> left.getFirst();
            case Locking(var left) -> left.getFirst();
            case Securing(var security) -> security.command();
        };
    }

    @Override
    public Progress after(PadAnswer answer, long now) {
        if (stage instanceof Securing(var security)) return secured(security.after(answer, now));
        if (answer instanceof PadAnswer.Refused(var cause, var why)) return refused(cause, why, now);
        return switch (stage) {
            case Asking()
            when answer instanceof PadAnswer.Details details -> at(chip.with(details), new Reading(Octets.NONE, false));
            case Reading reading
            when answer instanceof PadAnswer.Memory(var size, var bytes) ->
                read(
                        chip.ofBlocks(size, chip.blocks()),
                        new Reading(reading.so().plus(bytes), reading.verifies()));
            case Writing(var left) when answer instanceof PadAnswer.Done -> written(left.subList(1, left.size()));
            case Locking(var left) when answer instanceof PadAnswer.Done -> locked(left.subList(1, left.size()));
            case Locking(var left)
            when answer instanceof PadAnswer.Locks(var locks) ->
                locks.contains(false)
                        ? failed("written and read back, but the tag did not lock")
                        : locked(left.subList(1, left.size()));
            default -> again("an answer that does not fit", false, now);
        };
    }

    private Progress refused(Cause cause, String why, long now) {
        if (cause == Cause.NO_TAG || cause == Cause.PASSING) return again(why, cause == Cause.NO_TAG, now);
        return switch (stage) {
            case Asking() -> at(chip, new Reading(Octets.NONE, false)); // a tag without system information
            case Reading reading when cause == Cause.NO_SUCH_BLOCK -> fewerBlocks(reading, why);
            case Writing(var left)
            when left.getFirst() instanceof PadCommand.WriteDsfid ->
                written(left.subList(1, left.size())); // the tag says what it says without it
            case Locking(var left)
            when cause == Cause.LOCKED || left.getFirst() instanceof PadCommand.ReadLocks ->
                locked(left.subList(1, left.size())); // locked before, or a reader that can't tell
            case Locking _ -> failed("written and read back, but not locked: " + why);
            case Asking _, Reading _, Writing _, Securing _ -> failed(why);
        };
    }

    /// The tag ends where it refused; where that is right at the start, it is asked block by block.
    private Progress fewerBlocks(Reading reading, String why) {
        int size = chip.blockSize();
        if (!reading.so().isEmpty())
            return judge(chip.ofBlocks(size, OptionalInt.of(reading.so().length() / size)), reading);
        return chip.blocks().isEmpty() ? failed(why) : at(chip.ofBlocks(size, OptionalInt.empty()), reading);
    }

    private Progress read(Chip known, Reading reading) {
        int done = reading.so().length() / known.blockSize();
        boolean all = known.blocks().isPresent() && done >= known.blocks().getAsInt();
        return all ? judge(known, reading) : at(known, reading);
    }

    private Progress judge(Chip known, Reading all) {
        return all.verifies() ? compared(known, all.so()) : begun(known, all.so());
    }

    private Progress begun(Chip known, Octets old) {
        try {
            var plain = Octets.of(TagCodec.encode(ask.content(), old.length(), known.blockSize()));
            var wanted = known.reversed() ? TagCodec.reverseBlocks(plain, known.blockSize()) : plain;
            if (!ask.overwrite() && !old.equals(wanted) && !blank(old)) return ended(new Result.NotBlank());
            return new Programming(ask, known, stage, wanted, rewrites, tries).writing(old);
        } catch (IllegalArgumentException unfit) {
            return failed(String.valueOf(unfit.getMessage()));
        }
    }

    private static boolean blank(Octets memory) {
        return TagCodec.decode(memory, Chip.USUAL_BLOCK, OptionalInt.empty(), OptionalInt.empty())
                .model()
                .equals(TagContent.BLANK);
    }

    private Progress writing(Octets old) {
        var left = new ArrayList<>(
                WritePlan.of(tag(), old, image, chip.blockSize(), chip.traits().mostBytes()));
        int dsfid = TagCodec.dsfid(ask.content()).orElse(chip.dsfid() == ELEMENTS ? 0 : chip.dsfid());
        if (dsfid != chip.dsfid() && chip.can(Ability.WRITE_DSFID)) left.add(new PadCommand.WriteDsfid(tag(), dsfid));
        return written(left);
    }

    private Progress written(List<PadCommand> left) {
        return at(chip, left.isEmpty() ? new Reading(Octets.NONE, true) : new Writing(List.copyOf(left)));
    }

    private Progress compared(Chip known, Octets readBack) {
        if (readBack.equals(image)) return locked(ask.lock() ? locks() : List.of());
        if (rewrites >= MOST_REWRITES) return failed("the tag reads back other than it was written");
        return new Programming(ask, known, stage, image, rewrites + 1, tries).writing(readBack);
    }

    private List<PadCommand> locks() {
        var commands = new ArrayList<PadCommand>();
        var blocks = TagCodec.lockable(ask.content(), image.length(), chip.blockSize());
        for (var run : WritePlan.runs(blocks, chip.traits().mostBlocks())) {
            commands.add(new PadCommand.Lock(tag(), run.getFirst(), run.size()));
            if (chip.can(Ability.READ_LOCKS)) commands.add(new PadCommand.ReadLocks(tag(), run.getFirst(), run.size()));
        }
        return commands;
    }

    private Progress locked(List<PadCommand> left) {
        if (!left.isEmpty() && !chip.can(Ability.LOCK)) return failed("written, but this reader can't lock tags");
        return at(
                chip,
                left.isEmpty()
                        ? new Securing(Switching.of(ticket(), tag(), ask.goal()))
                        : new Locking(List.copyOf(left)));
    }

    private Progress secured(Progress progress) {
        return switch (progress) {
            case Progress.Continues(var with) -> at(chip, new Securing((Switching) with));
            case Progress.Ended(PadNews.Switched(var _, Switching.Result.ReadBack())) -> ended(done());
            case Progress.Ended(PadNews.Switched(var _, Switching.Result.Failed(var why))) ->
                failed("it says what it should, but its security was not switched: " + why);
            case Progress.Ended _ -> ended(new Result.Gone());
        };
    }

    private Result done() {
        return new Result.Written(
                TagCodec.decode(
                        image,
                        chip.blockSize(),
                        TagCodec.dsfid(ask.content()),
                        ask.goal().afi()),
                ask.lock());
    }

    private Progress at(Chip known, WritingStage next) {
        return new Progress.Continues(new Programming(ask, known, next, image, rewrites, tries));
    }

    @Override
    public Progress afterSilence(long now) {
        return again("the reader does not answer", false, now);
    }

    private Progress again(String why, boolean gone, long now) {
        return tries.spent()
                ? new Progress.Ended(ended(why, gone))
                : new Progress.Continues(new Programming(ask, chip, stage, image, rewrites, tries.oneMore(now)));
    }

    private Progress failed(String why) {
        return ended(new Result.Failed(why));
    }

    private Progress ended(Result result) {
        return new Progress.Ended(new PadNews.Programmed(ticket(), result));
    }

    @Override
    public PadNews ended(String why, boolean gone) {
        return new PadNews.Programmed(ticket(), gone ? new Result.Gone() : new Result.Failed(why));
    }
}
