package org.fanzai.ui.desk;

import java.util.List;
import java.util.Optional;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.support.Trouble;
import org.fanzai.usecase.port.ItemDirectory.Borrowed;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// What the library answered to a scan.
sealed interface Found {
    /// The text is a patron's card.
    record Card(Patron patron, List<Borrowed> loans) implements Found {}

    /// It is the number of a card that the library does not know.
    record NoSuchCard() implements Found {}

    /// It is a card where only items are taken.
    record IsCard() implements Found {}

    /// It is an item, and there is nobody to lend it to.
    record NeedsCard(Optional<Shelved> what) implements Found {}

    /// `switched`: the tags that lie here agree with it.
    record Answer(Optional<Shelved> what, Verdict verdict, boolean switched) implements Found {}

    /// It was not even asked, because of `reasons`.
    record Refused(Optional<Shelved> what, List<Reason> reasons) implements Found {}

    /// It is not known whether it is a card.
    record CardFailed(Trouble trouble) implements Found {}

    record Failed(Trouble trouble) implements Found {}

    /// A bug, with the code that the log has it under.
    record Broken(String code) implements Found {}
}
