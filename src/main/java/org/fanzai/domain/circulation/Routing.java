package org.fanzai.domain.circulation;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;

/// Where an item goes that lies on the counter of a branch and is not on loan. Pure.
public final class Routing {
    private Routing() {}

    /// `copy` as it is now, its loan ended and found again if it was lost; `here` is the branch, `today` its date.
    public static Route of(Copy copy, String here, LocalDate today, Policy policy) {
        var transit = copy.transit();
        if (transit.isPresent() && !transit.get().to().equals(here))
            return new Route.Send(transit.get().to(), awaited(copy, transit.get()));
        if (copy.captured().isPresent()) return captured(copy.captured().get(), copy, here, today, policy);
        var next = next(copy, today, policy);
        if (next.isPresent()) return to(next.get(), copy, here, today, policy);
        return home(copy.item(), here, policy);
    }

    /// Where it is or goes already, since somebody decided so before.
    static Route present(Copy copy) {
        var captured = copy.captured();
        if (captured.isPresent() && captured.get().state() == Hold.State.READY)
            return new Route.ToHoldShelf(captured.get(), captured.get().lastDay());
        return copy.transit()
                .<Route>map(transit -> new Route.Send(transit.to(), awaited(copy, transit)))
                .orElse(new Route.Shelve());
    }

    /// The hold that the item is captured for next: the first in the queue that it may fill today.
    public static Optional<Hold> next(Copy copy, LocalDate today, Policy policy) {
        for (var hold : copy.holds())
            if (hold.servedOn(today) && Filling.fills(copy.item(), hold, policy)) return Optional.of(hold);
        return Optional.empty();
    }

    /// The last day on the hold shelf of what arrives there `today`; empty where it stays without end.
    public static Optional<LocalDate> lastDay(Hold hold, Copy copy, LocalDate today, Policy policy) {
        var branch = Governing.branch(policy, hold.pickup(), hold.home(), copy.item());
        var scope = new Scope(branch, hold.category(), copy.item().type());
        return policy.value(Parameter.PICKUP_DAYS, scope).map(days -> {
            var plain = today.plusDays(days);
            if (!policy.is(Parameter.PICKUP_COUNTS_OPEN_DAYS, scope)) return plain;
            return calendar(policy, hold.pickup())
                    .flatMap(calendar -> calendar.openDayAfter(today, days))
                    .orElse(plain);
        });
    }

    /// Whether a hold's last day is over, so that the day's work ends it. On a closed day it stays, unless it could
    /// have been fetched on an open day since, or the library says otherwise.
    public static boolean expires(Hold hold, LocalDate today, Policy policy) {
        if (hold.lastDay().isEmpty() || !hold.lastDay().get().isBefore(today)) return false;
        if (policy.setting(Setting.EXPIRE_HOLDS_ON_CLOSED_DAYS)) return true;
        return calendar(policy, hold.pickup())
                .map(calendar -> wasOpen(calendar, hold.lastDay().get().plusDays(1), today))
                .orElse(true);
    }

    /// It stands on its shelf and stays there, or comes there now, or has to go there.
    private static Route captured(Hold hold, Copy copy, String here, LocalDate today, Policy policy) {
        boolean stays = hold.state() == Hold.State.READY && hold.pickup().equals(here);
        return stays ? new Route.ToHoldShelf(hold, hold.lastDay()) : to(hold, copy, here, today, policy);
    }

    private static Route to(Hold hold, Copy copy, String here, LocalDate today, Policy policy) {
        return hold.pickup().equals(here)
                ? new Route.ToHoldShelf(hold, lastDay(hold, copy, today, policy))
                : new Route.Send(hold.pickup(), Optional.of(hold));
    }

    /// What nobody can use stays where it is.
    private static Route home(Item item, String here, Policy policy) {
        return switch (item.condition()) {
            case WITHDRAWN, LOST, MISSING -> new Route.Shelve();
            case AVAILABLE, DAMAGED, NOT_FOR_LOAN, ON_ORDER ->
                item.home().equals(here) || floats(item, here, policy)
                        ? new Route.Shelve()
                        : new Route.Send(item.home(), Optional.empty());
        };
    }

    private static boolean floats(Item item, String here, Policy policy) {
        var branch = Governing.branch(policy, here, Optional.empty(), Optional.of(item));
        return policy.is(Parameter.FLOATING, new Scope(branch, "", item.type()));
    }

    /// The hold for which it is on its way; empty when that has ended meanwhile.
    private static Optional<Hold> awaited(Copy copy, Transit transit) {
        for (var hold : copy.holds())
            if (transit.hold().isPresent() && transit.hold().get().equals(hold.id())) return Optional.of(hold);
        return Optional.empty();
    }

    private static boolean wasOpen(OpeningCalendar calendar, LocalDate from, LocalDate to) {
        return calendar.openDayFrom(from).filter(day -> !day.isAfter(to)).isPresent();
    }

    /// Empty for a branch that the policy does not name any more.
    private static Optional<OpeningCalendar> calendar(Policy policy, String branch) {
        return Optional.ofNullable(policy.calendars().get(branch));
    }
}
