package org.fanzai.usecase.port;

import java.util.List;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;

/// What a station is about to switch, kept until what came of it is known: the memory that survives a power cut in the
/// middle. Each call is durable when it returns, and throws `Trouble` when it can't be.
public interface SwitchLog {
    enum Purpose {
        LEND,
        RETURN
    }

    /// An item whose loan and whose tags may disagree from now on.
    record Doubt(Barcode item, List<TagUid> tags, Purpose purpose) {
        public Doubt {
            tags = List.copyOf(tags);
        }
    }

    /// Replaces an earlier doubt of the same item.
    void begin(Doubt doubt);

    /// Loan and tags agree, or a case says that they may not.
    void end(Barcode item);

    /// The doubts that have not ended, the oldest first.
    List<Doubt> open();
}
