package org.fanzai.device.protocol;

import java.time.Duration;
import java.util.Set;

/// What a make of pads can do. `mostBlocks`: in one read. `mostBytes`: in one write. `pause`: the line
/// is left alone for so long before a command. `blocksReversed`: it gives the bytes of each block back
/// to front.
public record PadTraits(int mostBlocks, int mostBytes, Duration pause, boolean blocksReversed, Set<Ability> abilities) {
    public PadTraits {
        abilities = Set.copyOf(abilities);
    }

    /// What some makes can do and others can't.
    public enum Ability {
        /// Its field can be reset; tags that an inventory has named are quiet until then.
        RESET_FIELD,
        /// An inventory tells the DSFID of each tag.
        LISTS_DSFID,
        EAS,
        WRITE_DSFID,
        LOCK,
        READ_LOCKS,
        /// `Inspect` tells block size and count too, not the AFI alone.
        TELLS_SIZE,
        /// Cards answer a question of their own (`PadCommand.Cards`), not the inventory.
        ASKS_FOR_CARDS,
        /// A read reaches the tag that it names, not the one that the last inventory found.
        READS_BY_NAME
    }

    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
