package org.fanzai.device.driver;

import java.util.OptionalInt;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.device.protocol.PadTraits.Ability;

/// What a tag to be written is made of and how this reader writes it. `blocks` is empty where the reader does not
/// know: then blocks are read one by one until there are no more. `reversed`: the reader gives the bytes of each
/// block back to front.
record Chip(int blockSize, OptionalInt blocks, int dsfid, boolean reversed, PadTraits traits) {
    static final int USUAL_BLOCK = 4;

    static Chip unknown(boolean reversed, PadTraits traits) {
        return new Chip(USUAL_BLOCK, OptionalInt.empty(), 0, reversed, traits);
    }

    Chip with(PadAnswer.Details details) {
        return new Chip(details.blockSize().orElse(blockSize), details.blocks(), details.dsfid(), reversed, traits);
    }

    Chip ofBlocks(int size, OptionalInt count) {
        return new Chip(size, count, dsfid, reversed, traits);
    }

    /// How many blocks the next read takes when `done` have been read; 0 when all have.
    int next(int done) {
        return blocks.isEmpty() ? 1 : Math.min(traits.mostBlocks(), blocks.getAsInt() - done);
    }

    boolean can(Ability ability) {
        return traits.can(ability);
    }
}
