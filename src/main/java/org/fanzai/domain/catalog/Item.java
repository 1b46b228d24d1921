package org.fanzai.domain.catalog;

import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.Money;

/// One copy of a title, as the library owns it. `home` and `holding` are branches, `type` an item type of the policy.
/// Where it is right now is its [ItemState], which the operations decide.
public record Item(
        Barcode barcode,
        String titleId,
        String type,
        String home,
        String holding,
        String location,
        String callNumber,
        Money price,
        Condition condition) {}
