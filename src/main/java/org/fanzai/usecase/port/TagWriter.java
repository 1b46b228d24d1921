package org.fanzai.usecase.port;

import java.util.Optional;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// Programmes tags that lie at this station, in the library's model.
public interface TagWriter {
    /// What a tag is to say. `what` is empty for an item that the catalogue does not know; `lock`: the identifier, for
    /// ever; `secured`: the gate rings; `overwrite`: although the tag says something.
    record Order(Barcode item, Optional<Shelved> what, boolean lock, boolean secured, boolean overwrite) {}

    sealed interface Outcome {
        /// All of it was read back. `locked` when the identifier can't be changed any more.
        record Written(boolean locked) implements Outcome {}

        /// It says something after all, and nobody allowed to overwrite that.
        record NotBlank() implements Outcome {}

        /// It was taken away: what it says now is unknown.
        record Gone() implements Outcome {}

        record Failed(String why) implements Outcome {}
    }

    /// Returns when it is known what came of it.
    Outcome write(TagUid tag, Order order);
}
