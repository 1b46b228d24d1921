package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.domain.shared.TagUid;

/// Everything a pad's driver remembers while the port is open. `silences` counts answers in a row that
/// did not come.
record PadSession(
        Phase phase,
        Octets inbox,
        boolean probed,
        Round round,
        List<Track> tracks,
        List<Switching> switches,
        int silences) {

    /// Whether an answer is awaited or the line rests.
    sealed interface Phase {
        record Awaiting(PadCommand command, boolean forSwitch, long deadline, long limit) implements Phase {}

        record Resting(long until) implements Phase {}
    }

    /// One turn of reset, inventory and the reads that it makes necessary. A tag that failed is left for the
    /// next round.
    record Round(Step step, Set<TagUid> seen, Set<TagUid> failed, int reads, int unreset) {
        /// A field without tags holds none that is quiet, so it need not be reset; now and then it is
        /// all the same.
        private static final int MOST_UNRESET = 20;

        static final Round FIRST = new Round(Step.RESET, Set.of(), Set.of(), 0, 0);

        Round next(boolean empty) {
            return empty && unreset < MOST_UNRESET
                    ? new Round(Step.INVENTORY, Set.of(), Set.of(), 0, unreset + 1)
                    : FIRST;
        }

        /// The inventory failed, so tags may be there and quiet.
        Round unclear() {
            return new Round(Step.READ, seen, failed, reads, MOST_UNRESET);
        }

        Round at(Step next) {
            return new Round(next, seen, failed, reads, unreset);
        }

        Round without(TagUid tag) {
            return new Round(step, seen, joined(failed, tag), reads, unreset);
        }

        Round sawAgain(TagUid tag) {
            return new Round(step, joined(seen, tag), failed, reads, unreset);
        }

        Round oneMoreRead() {
            return new Round(step, seen, failed, reads + 1, unreset);
        }

        private static Set<TagUid> joined(Set<TagUid> tags, TagUid tag) {
            var all = new java.util.HashSet<>(tags);
            all.add(tag);
            return Set.copyOf(all);
        }
    }

    enum Step {
        RESET,
        INVENTORY,
        MORE,
        READ
    }

    static PadSession opened(long now) {
        return new PadSession(new Phase.Resting(now), Octets.NONE, false, Round.FIRST, List.of(), List.of(), 0);
    }

    PadSession in(Phase next) {
        return new PadSession(next, Octets.NONE, probed, round, tracks, switches, silences);
    }

    /// Still in the same phase, with more of an answer.
    PadSession holding(Phase same, Octets received) {
        return new PadSession(same, received, probed, round, tracks, switches, silences);
    }

    PadSession answered() {
        return new PadSession(phase, inbox, probed, round, tracks, switches, 0);
    }

    PadSession unanswered() {
        return new PadSession(phase, inbox, probed, Round.FIRST, tracks, switches, silences + 1);
    }

    PadSession known() {
        return new PadSession(phase, inbox, true, round, tracks, switches, silences);
    }

    PadSession in(Round next) {
        return new PadSession(phase, inbox, probed, next, tracks, switches, silences);
    }

    PadSession with(List<Track> next) {
        return new PadSession(phase, inbox, probed, round, List.copyOf(next), switches, silences);
    }

    PadSession switching(List<Switching> next) {
        return new PadSession(phase, inbox, probed, round, tracks, List.copyOf(next), silences);
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

    Optional<Switching> dueSwitch(long now) {
        return switches.stream().filter(one -> one.due(now)).findFirst();
    }

    /// The first tag of this round of which something is still to be asked; contents come before securities.
    Optional<PadCommand> nextRead(int most) {
        if (round.reads() >= most) return Optional.empty();
        var open = tracks.stream()
                .filter(track ->
                        round.seen().contains(track.uid()) && !round.failed().contains(track.uid()))
                .flatMap(track -> track.open().stream())
                .toList();
        return open.stream()
                .filter(PadCommand.Read.class::isInstance)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /// Lets the switch that `command` belonged to go on, or end and be told.
    PadSession progressing(PadCommand command, Function<Switching, Switching.Progress> step, Consumer<PadNews> ended) {
        var left = new ArrayList<Switching>();
        boolean found = false;
        for (var one : switches) {
            var progress =
                    found || !one.command().equals(command) ? new Switching.Progress.Continues(one) : step.apply(one);
            found |= one.command().equals(command);
            switch (progress) {
                case Switching.Progress.Continues(var with) -> left.add(with);
                case Switching.Progress.Ended(var result) ->
                    ended.accept(new PadNews.Switched(one.ask().ticket(), result));
            }
        }
        return switching(left);
    }

    PadNews present() {
        return new PadNews.Present(
                tracks.stream().filter(Track::visible).map(Track::sighted).toList());
    }
}
