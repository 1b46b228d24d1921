package org.fanzai.central;

import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;

/// What became of tags' security: a switch that failed is a case until one of the same tag succeeds.
final class Securities {
    private final CaseStore cases = new CaseStore();
    private final OperationStore operations = new OperationStore();

    void switched(Doing doing, Barcode item, TagUid tag, boolean done, String code) {
        if (!done) {
            doing.raise(code);
            return;
        }
        for (var failed : cases.of(doing.tx(), item.text(), code))
            if (operations
                    .find(doing.tx(), failed)
                    .filter(told -> isOf(told, tag))
                    .isPresent()) cases.dissolve(doing.tx(), failed, code, true);
    }

    private static boolean isOf(Told told, TagUid tag) {
        return switch (told.operation().act()) {
            case Act.TagReleased act -> act.tag().equals(tag);
            case Act.TagSecured act -> act.tag().equals(tag);
            default -> false;
        };
    }
}
