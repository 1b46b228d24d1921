package org.fanzai.device.driver;

import java.util.List;
import java.util.OptionalInt;
import org.fanzai.device.driver.Round.Step;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.device.protocol.PadTraits.Ability;
import org.fanzai.domain.shared.TagUid;

/// What answers tell of the tags in the field: which have come, what they say, which have gone.
record Sightings(PadTraits traits, PadDuty duty, long gone) {
    /// `again`: it was asked for those that did not fit into an answer before.
    PadSession inventoried(PadSession session, boolean again, PadAnswer answer, long now) {
        if (answer instanceof PadAnswer.Cards(var cards, var beside))
            return inventoried(session, again, beside, now).with(session.cards().after(cards, now, gone));
        if (!(answer instanceof PadAnswer.Tags(var tags, var more)))
            return session.in(session.round().unclear());
        boolean goesOn = more && !(again && tags.isEmpty());
        var next = session.in(session.round().at(goesOn ? Step.MORE : Step.READ));
        if (!traits.can(Ability.ASKS_FOR_CARDS) && !goesOn)
            next = next.with(session.cards().after(List.of(), now, gone));
        for (var found : tags) {
            if (!found.uid().hex().startsWith("E0") || next.round().seen().contains(found.uid())) continue;
            next = next.track(found.uid()).isPresent()
                    ? next.changing(found.uid(), track -> track.seen(now))
                    : next.adding(first(next, found, now)).stirredAt(now);
            next = next.in(next.round().sawAgain(found.uid()));
        }
        return next;
    }

    private Track first(PadSession session, PadAnswer.Found found, long now) {
        var dsfid = traits.can(Ability.LISTS_DSFID) ? OptionalInt.of(found.dsfid()) : OptionalInt.empty();
        return Track.first(found.uid(), dsfid, session.needs().first(dsfid), now);
    }

    static PadSession read(PadSession session, TagUid tag, PadCommand command, PadAnswer answer, long now) {
        var round = session.round().oneMoreRead();
        var next = session.changing(tag, track -> track.after(command, answer, now))
                .in(answer instanceof PadAnswer.Refused ? round.without(tag) : round);
        return command instanceof PadCommand.Read ? next.learning(tag) : next;
    }

    static Track afterErrand(Track track, PadAnswer answer, boolean written, Needs needs, long now) {
        var seen = answer instanceof PadAnswer.Refused ? track : track.seen(now);
        if (written) return seen.written(needs.first(track.dsfid()));
        return switch (answer) {
            case PadAnswer.Details details -> seen.secured(details.afi());
            case PadAnswer.Eas(var on) -> seen.eas(on);
            default -> seen;
        };
    }

    /// The session without the tags that have left.
    PadSession staying(PadSession session, long now) {
        var left = session.with(session.tracks().stream()
                .filter(track -> stays(session, track, now))
                .toList());
        return left.tracks().size() == session.tracks().size() ? left : left.stirredAt(now);
    }

    private boolean stays(PadSession session, Track track, long now) {
        if (session.round().seen().contains(track.uid())) return true;
        return track.visible() && now - track.lastSeen() <= gone;
    }

    PadSession carded(PadSession session, PadAnswer answer, long now) {
        var found = answer instanceof PadAnswer.Cards(var cards, var _) ? cards : List.<CardUid>of();
        return session.with(session.cards().after(found, now, gone))
                .in(session.round().at(Step.DONE));
    }

    /// Whether the cards are still to be asked for in this round.
    boolean asksForCards(PadSession session) {
        return duty.cards()
                && traits.can(Ability.ASKS_FOR_CARDS)
                && session.round().step() != Step.DONE;
    }

    /// Whether there is something to be asked that may well be answered.
    boolean unfinished(PadSession session) {
        return session.cards().unsure()
                || session.tracks().stream()
                        .filter(track -> !track.mute())
                        .anyMatch(track -> !track.visible()
                                || track.open(duty, traits.mostBlocks()).isPresent());
    }
}
