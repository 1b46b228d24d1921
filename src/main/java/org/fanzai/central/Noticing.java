package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fanzai.db.Tx;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.NoticeStore;
import org.fanzai.db.store.RestrictionStore;
import org.fanzai.db.store.RestrictionStore.Ended;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Notices;
import org.fanzai.domain.circulation.Notices.Suspended;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;

/// Keeps what patrons are to be told. However often it runs, a notice is made once.
final class Noticing {
    private final LoanStore loans = new LoanStore();
    private final HoldStore holds = new HoldStore();
    private final RestrictionStore restrictions = new RestrictionStore();
    private final NoticeStore notices = new NoticeStore();

    /// All that is due by the operation's arrival. `before` is when it was looked at last, if ever: a suspension that
    /// ended earlier is not told any more.
    void apply(Doing doing, Optional<Instant> before) {
        var today = doing.today();
        var since = before.map(at -> at.atZone(doing.policy().zone()).toLocalDate())
                .filter(day -> day.isBefore(today))
                .orElse(today.minusDays(1));
        for (var facts : facts(doing.tx(), doing.policy(), since, today))
            for (var notice : Notices.due(facts, doing.now(), doing.policy()))
                notices.put(doing.tx(), notice, doing.now());
    }

    /// Of all patrons for whom there may be something.
    private List<Notices.Facts> facts(Tx tx, Policy policy, LocalDate since, LocalDate today) {
        int ahead = policy.setting(Setting.NOTICES).dueSoon().orElse(0);
        var end = today.plusDays(ahead + 1L).atStartOfDay(policy.zone()).toInstant();
        var lent = byPatron(loans.dueBeforeOrRecalled(tx, end), OpenLoan::patron);
        var ready = byPatron(holds.ready(tx), Hold::patron);
        var ended = byPatron(restrictions.ended(tx, since, today.minusDays(1)), Ended::patron);
        var patrons = new TreeSet<>(lent.keySet());
        patrons.addAll(ready.keySet());
        patrons.addAll(ended.keySet());
        return patrons.stream()
                .map(patron -> new Notices.Facts(
                        patron,
                        lent.getOrDefault(patron, List.of()),
                        ready.getOrDefault(patron, List.of()),
                        ended.getOrDefault(patron, List.of()).stream()
                                .map(over -> new Suspended(over.loan(), over.lastDay()))
                                .toList()))
                .toList();
    }

    private static <T> Map<CardNumber, List<T>> byPatron(List<T> all, Function<T, CardNumber> patron) {
        return all.stream().collect(Collectors.groupingBy(patron, LinkedHashMap::new, Collectors.toList()));
    }
}
