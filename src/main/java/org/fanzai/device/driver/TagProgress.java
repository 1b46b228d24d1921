package org.fanzai.device.driver;

import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// How far a tag has been read: `target` blocks are read before it is asked what they say; `ends` once it has refused
/// blocks beyond that. `attempts` counts readings that were damaged.
record TagProgress(int blockSize, Octets memory, int target, boolean ends, int attempts, Optional<TagContent> content) {
    /// 32 bytes of the usual chip: the basic block of every model, in one read.
    static final int USUAL_BLOCKS = 8;

    private static final int USUAL_SIZE = 4;
    private static final int USUAL_BYTES = 32;

    static TagProgress start(int blocks) {
        return new TagProgress(USUAL_SIZE, Octets.NONE, blocks, false, 0, Optional.empty());
    }

    PadCommand next(TagUid tag, int mostBlocks) {
        int done = memory.length() / blockSize;
        return new PadCommand.Read(tag, done, Math.clamp(target - done, 1, mostBlocks));
    }

    TagProgress plus(int size, Octets bytes, OptionalInt dsfid, OptionalInt afi) {
        var all = memory.plus(bytes);
        if (all.length() < target * size) return new TagProgress(size, all, target, ends, attempts, Optional.empty());
        return judged(size, all, dsfid, afi);
    }

    private TagProgress judged(int size, Octets all, OptionalInt dsfid, OptionalInt afi) {
        var said = Said.by(all, size, dsfid, afi);
        int missing = Said.missing(all, size, dsfid, said);
        if (missing > 0 && !ends) {
            int more = Math.max(all.length() / size + 1, (all.length() + missing + size - 1) / size);
            return new TagProgress(size, all, more, false, attempts, Optional.empty());
        }
        if (said.damaged() && attempts == 0) // the air may have been at fault: read all of it once more
        return new TagProgress(size, Octets.NONE, all.length() / size, ends, 1, Optional.empty());
        return new TagProgress(size, all, target, ends, attempts, Optional.of(said));
    }

    /// No such blocks, or none that can be read.
    TagProgress refused(Cause cause, String why, OptionalInt dsfid, OptionalInt afi) {
        if (cause == Cause.NO_SUCH_BLOCK && memory.isEmpty() && target > 1)
            return new TagProgress(blockSize, memory, target / 2, true, attempts, Optional.empty());
        var said = memory.isEmpty() ? TagContent.unreadable(why) : Said.by(memory, blockSize, dsfid, afi);
        return new TagProgress(blockSize, memory, target, true, attempts, Optional.of(said));
    }

    /// The fewest blocks that would have told the same, where the tag says something that can be believed.
    OptionalInt needed(OptionalInt dsfid) {
        if (content.isEmpty() || !Said.good(content.get())) return OptionalInt.empty();
        for (int blocks = 1; blocks * blockSize < memory.length(); blocks++)
            if (Said.same(memory.part(0, blocks * blockSize), blockSize, dsfid, content.get()))
                return OptionalInt.of(blocks);
        return OptionalInt.of(memory.length() / blockSize);
    }

    /// What part of a memory says.
    private static final class Said {
        /// A checksum that is right with zeros for what was not read proves that zeros are there.
        static TagContent by(Octets memory, int size, OptionalInt dsfid, OptionalInt afi) {
            if (memory.length() < USUAL_BYTES) {
                var extended = memory.plus(Octets.of(new byte[USUAL_BYTES - memory.length()]));
                var said = TagCodec.decode(extended, size, dsfid, afi);
                if (said.model().equals(TagContent.DANISH) && good(said)) return said;
            }
            return TagCodec.decode(memory, size, dsfid, afi);
        }

        static boolean good(TagContent said) {
            return !said.id().isEmpty() && !said.damaged();
        }

        /// How many bytes more are worth reading.
        static int missing(Octets memory, int size, OptionalInt dsfid, TagContent said) {
            boolean proven = said.model().equals(TagContent.DANISH) && good(said);
            if (proven) return 0;
            var wanted = TagCodec.wanted(memory, size, dsfid);
            if (wanted.isPresent()) return Math.max(1, wanted.getAsInt() - memory.length());
            return good(said) ? 0 : Math.max(0, USUAL_BYTES - memory.length());
        }

        static boolean same(Octets part, int size, OptionalInt dsfid, TagContent whole) {
            var said = by(part, size, dsfid, OptionalInt.empty());
            return missing(part, size, dsfid, said) == 0
                    && said.model().equals(whole.model())
                    && said.id().equals(whole.id())
                    && said.owner().equals(whole.owner())
                    && said.parts() == whole.parts()
                    && said.part() == whole.part()
                    && said.usage() == whole.usage();
        }
    }
}
