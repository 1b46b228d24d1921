package org.fanzai.usecase.port;

import java.util.List;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;

/// The security of the tags that lie at this station. A station without a pad has none.
public interface TagSecurity {
    TagSecurity NONE = new TagSecurity() {
        @Override
        public List<Lying> lying() {
            return List.of();
        }

        @Override
        public boolean release(TagUid tag) {
            return false;
        }

        @Override
        public boolean secure(TagUid tag) {
            return false;
        }
    };

    /// What the gate does when the tag passes, as far as it was read.
    enum Gate {
        RINGS,
        LETS_PASS,
        UNKNOWN
    }

    /// An item's tag within reach.
    record Lying(TagUid tag, Barcode item, Gate gate) {}

    /// The items' tags that lie there now.
    List<Lying> lying();

    /// Lets a tag pass the gate. Returns when that is known; true only when it was read back.
    boolean release(TagUid tag);

    /// Makes the gate ring for a tag. Returns when that is known; true only when it was read back.
    boolean secure(TagUid tag);
}
