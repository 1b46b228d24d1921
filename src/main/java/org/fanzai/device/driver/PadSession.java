package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// Everything a pad's driver remembers while the port is open. `version`: what the reader said it is, once it has.
/// `stirred`: when something last changed.
record PadSession(
        Talk talk,
        Optional<String> version,
        Round round,
        List<Track> tracks,
        Errands errands,
        Cards cards,
        Needs needs,
        long stirred) {
    static PadSession opened(long now) {
        return new PadSession(
                Talk.opened(now), Optional.empty(), Round.FIRST, List.of(), Errands.NONE, Cards.NONE, Needs.NONE, now);
    }

    PadSession in(Talk next) {
        return new PadSession(next, version, round, tracks, errands, cards, needs, stirred);
    }

    PadSession in(Talk.Phase next) {
        return in(talk.in(next));
    }

    PadSession in(Round next) {
        return new PadSession(talk, version, next, tracks, errands, cards, needs, stirred);
    }

    PadSession knowing(String who) {
        return new PadSession(talk, Optional.of(who), round, tracks, errands, cards, needs, stirred);
    }

    PadSession with(List<Track> next) {
        return new PadSession(talk, version, round, List.copyOf(next), errands, cards, needs, stirred);
    }

    PadSession with(Errands next) {
        return new PadSession(talk, version, round, tracks, next, cards, needs, stirred);
    }

    PadSession with(Cards next) {
        return new PadSession(talk, version, round, tracks, errands, next, needs, stirred);
    }

    PadSession stirredAt(long now) {
        return new PadSession(talk, version, round, tracks, errands, cards, needs, now);
    }

    Optional<Track> track(TagUid tag) {
        return tracks.stream().filter(track -> track.uid().equals(tag)).findFirst();
    }

    PadSession changing(TagUid tag, UnaryOperator<Track> change) {
        return with(tracks.stream()
                .map(track -> track.uid().equals(tag) ? change.apply(track) : track)
                .toList());
    }

    PadSession adding(Track track) {
        var all = new ArrayList<>(tracks);
        all.add(track);
        return with(all);
    }

    /// Remembers how much of a tag had to be read, once its content is known.
    PadSession learning(TagUid tag) {
        return track(tag)
                .filter(track -> track.reading().content().isPresent())
                .map(track -> new PadSession(talk, version, round, tracks, errands, cards, needs.after(track), stirred))
                .orElse(this);
    }

    /// The first tag of this round of which something is still to be asked; contents come before securities.
    Optional<PadCommand> nextRead(PadDuty duty, int mostBlocks, int mostReads) {
        if (round.reads() >= mostReads) return Optional.empty();
        var open = tracks.stream()
                .filter(track ->
                        round.seen().contains(track.uid()) && !round.failed().contains(track.uid()))
                .flatMap(track -> track.open(duty, mostBlocks).stream())
                .toList();
        return open.stream()
                .filter(PadCommand.Read.class::isInstance)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    PadNews present(PadDuty duty) {
        var visible = tracks.stream().filter(Track::visible).toList();
        boolean crowded = visible.size() > duty.most()
                || (tracks.size() > 1 && tracks.stream().anyMatch(Track::mute));
        return new PadNews.Present(visible.stream().map(Track::sighted).toList(), crowded);
    }
}
