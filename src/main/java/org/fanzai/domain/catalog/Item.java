package org.fanzai.domain.catalog;

import java.util.Optional;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.Money;

/// One copy of a title, as the library owns it. `home` and `holding` are branches, `type` an item type
/// of the policy. Where it is right now is its [ItemState], which the operations decide.
public record Item(
        Barcode barcode,
        String titleId,
        String type,
        String home,
        String holding,
        String location,
        String callNumber,
        Money price,
        Condition condition,
        Make make) {
    /// What it is made of: how many `parts` have to be there (1 for one volume), `materials` that lie
    /// with it (a CD; empty for none), the year of publication if it is known.
    public record Make(int parts, String materials, Optional<Integer> published) {
        public static final Make PLAIN = new Make(1, "", Optional.empty());
    }

    /// One of a single part.
    public Item(
            Barcode barcode,
            String titleId,
            String type,
            String home,
            String holding,
            String location,
            String callNumber,
            Money price,
            Condition condition) {
        this(barcode, titleId, type, home, holding, location, callNumber, price, condition, Make.PLAIN);
    }

    public Item at(String branch) {
        return new Item(barcode, titleId, type, home, branch, location, callNumber, price, condition, make);
    }

    public Item in(Condition now) {
        return new Item(barcode, titleId, type, home, holding, location, callNumber, price, now, make);
    }
}
