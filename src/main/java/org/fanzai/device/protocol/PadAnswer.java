package org.fanzai.device.protocol;

import java.util.List;
import java.util.OptionalInt;
import org.fanzai.device.frame.Octets;
import org.fanzai.domain.shared.TagUid;

/// What a pad answered, in words that fit every make.
public sealed interface PadAnswer {
    record Done() implements PadAnswer {}

    record Version(String text) implements PadAnswer {}

    /// The tags in the field; `more` when others did not fit.
    record Tags(List<Found> tags, boolean more) implements PadAnswer {}

    /// `dsfid` is 0 where the inventory does not tell it (see `Ability.LISTS_DSFID`).
    record Found(TagUid uid, int dsfid) {}

    /// ISO 14443 cards in the field, and the tags that lie beside them.
    record Cards(List<CardUid> cards, Tags beside) implements PadAnswer {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /// Blocks in the order of their numbers, the bytes within a block as the reader gives them.
    record Memory(int blockSize, Octets bytes) implements PadAnswer {}

    /// Block size and count are empty, and `dsfid` is -1, where the reader does not know them.
    record Details(TagUid uid, int dsfid, int afi, OptionalInt blockSize, OptionalInt blocks) implements PadAnswer {}

    /// Whether each of the blocks is locked, in the order of their numbers.
    record Locks(List<Boolean> locked) implements PadAnswer {
        public Locks {
            locked = List.copyOf(locked);
        }
    }

    /// Whether the EAS bit is set.
    record Eas(boolean on) implements PadAnswer {}

    /// The reader understood and says no.
    record Refused(Cause cause, String why) implements PadAnswer {}

    /// An intact frame that does not answer the command.
    record Unfitting(String why) implements PadAnswer {}

    /// Why a reader says no, as far as a driver acts on it.
    enum Cause {
        NO_TAG,
        /// Worth another try: a weak field, a collision.
        PASSING,
        NO_SUCH_BLOCK,
        LOCKED,
        NOT_SUPPORTED,
        /// The reader itself is not in a state to obey.
        READER
    }
}
