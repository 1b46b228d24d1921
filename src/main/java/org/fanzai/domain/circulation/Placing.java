package org.fanzai.domain.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;

/// Whether a patron may place a hold. Pure.
public final class Placing {
    private Placing() {}

    /// What it is decided on. `wanted` is the item where one item is wished for, else any of the title
    /// will do; `copies` are all items of the title and where they are; `own` the patron's active holds;
    /// `placedToday` how many the patron placed this day, whatever became of them.
    public record Facts(
            Optional<Borrower> borrower,
            Optional<Title> title,
            Optional<Barcode> wanted,
            List<Copy.Sibling> copies,
            List<Hold> own,
            int placedToday,
            String branch,
            Via via,
            Instant now,
            Optional<LocalDate> from) {
        public Facts {
            copies = List.copyOf(copies);
            own = List.copyOf(own);
        }
    }

    /// What stands against it, all of it; empty when nothing does.
    public static List<Reason> against(Facts facts, Policy policy) {
        return List.of();
    }
}
