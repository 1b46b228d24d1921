package org.fanzai.domain.circulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.CardNumber;

/// The queue of a title and its items. Holds that wait keep their places, those left out for a time too; one that was
/// captured has none.
public final class HoldQueue {
    /// By rank; of equal ranks the one placed first.
    public static final Comparator<Hold> ORDER =
            Comparator.comparingLong(Hold::rank).thenComparing(Hold::placed).thenComparing(Hold::id);

    private HoldQueue() {}

    /// The holds that wait, in the order in which they are served.
    public static List<Hold> waiting(List<Hold> holds) {
        return holds.stream().filter(Hold::isWaiting).sorted(ORDER).toList();
    }

    /// The place of a hold in the queue, from 1; 0 when it does not wait.
    public static int position(List<Hold> holds, UUID hold) {
        var waiting = waiting(holds);
        for (int i = 0; i < waiting.size(); i++) if (waiting.get(i).id().equals(hold)) return i + 1;
        return 0;
    }

    /// How many holds of others than `own` wait to be served today.
    static int waitingForOthers(List<Hold> holds, Optional<CardNumber> own, LocalDate today) {
        int waiting = 0;
        for (var hold : holds)
            if (hold.servedOn(today) && !(own.isPresent() && own.get().equals(hold.patron()))) waiting++;
        return waiting;
    }
}
