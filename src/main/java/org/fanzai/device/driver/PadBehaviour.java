package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fanzai.device.driver.PadSession.Phase;
import org.fanzai.device.driver.PadSession.Step;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.domain.shared.TagUid;

/// A pad of any make: probes, then goes round: field reset, inventory, one read for each new tag. Security
/// switches go before everything else. `F` is the protocol's frame.
public final class PadBehaviour<F> implements Behaviour<PadSession, PadAsk, PadNews> {
    private static final int MOST_SILENCES = 3;

    /// Tags that leave must be noticed while many arrive.
    private static final int MOST_READS = 24;

    private final PadProtocol<F> protocol;
    private final PadTimes times;

    public PadBehaviour(PadProtocol<F> protocol, PadTimes times) {
        this.protocol = protocol;
        this.times = times;
    }

    @Override
    public Turn<PadSession, PadNews> opened(long now) {
        return proceed(PadSession.opened(now), List.of(), now);
    }

    @Override
    public OptionalLong wakeAt(PadSession session) {
        return switch (session.phase()) {
            case Phase.Awaiting awaiting -> OptionalLong.of(awaiting.deadline());
            case Phase.Resting(var until) -> OptionalLong.of(until);
        };
    }

    @Override
    public Turn<PadSession, PadNews> received(PadSession session, Octets bytes, long now) {
        if (!(session.phase() instanceof Phase.Awaiting awaiting)) return new Turn<>(session, List.of());
        var inbox = session.inbox().plus(bytes).buffer();
        var answer = answer(awaiting, inbox, false);
        if (answer.isPresent()) return answered(session.answered(), awaiting, answer.get(), now);
        long patience = Math.min(awaiting.limit(), Math.max(awaiting.deadline(), now + PadTimes.GAP));
        var longer = new Phase.Awaiting(awaiting.command(), awaiting.forSwitch(), patience, awaiting.limit());
        return new Turn<>(session.holding(longer, Octets.rest(inbox)), List.of());
    }

    private Optional<PadAnswer> answer(Phase.Awaiting awaiting, java.nio.ByteBuffer inbox, boolean silent) {
        for (var frame = protocol.next(inbox, silent); frame.isPresent(); frame = protocol.next(inbox, silent)) {
            var answer = protocol.answer(awaiting.command(), frame.get());
            if (!(answer instanceof PadAnswer.Unfitting)) return Optional.of(answer);
        }
        return Optional.empty();
    }

    @Override
    public Turn<PadSession, PadNews> woke(PadSession session, long now) {
        if (!(session.phase() instanceof Phase.Awaiting awaiting)) return proceed(session, List.of(), now);
        var answer = answer(awaiting, session.inbox().buffer(), true);
        return answer.isPresent()
                ? answered(session.answered(), awaiting, answer.get(), now)
                : silence(session.unanswered(), awaiting, now);
    }

    private Turn<PadSession, PadNews> silence(PadSession session, Phase.Awaiting awaiting, long now) {
        if (session.silences() >= MOST_SILENCES) return startOver(session, "the reader does not answer", now);
        var rest = new Phase.Resting(now + PadTimes.QUIET);
        if (!awaiting.forSwitch()) return new Turn<>(session.in(rest), List.of());
        var acts = new ArrayList<Act<PadNews>>();
        var after = session.progressing(
                awaiting.command(), one -> one.afterSilence(now), told -> acts.add(new Act.Tell<>(told)));
        return new Turn<>(after.in(rest), acts);
    }

    /// The reader is lost but not its port, which stays open: it is probed until it answers again.
    private Turn<PadSession, PadNews> startOver(PadSession session, String why, long now) {
        return new Turn<>(PadSession.opened(now).in(new Phase.Resting(now + PadTimes.PROBE)), told(lost(session, why)));
    }

    private static List<Act<PadNews>> told(List<PadNews> news) {
        return news.stream().<Act<PadNews>>map(Act.Tell::new).toList();
    }

    @Override
    public Turn<PadSession, PadNews> asked(PadSession session, PadAsk ask, long now) {
        if (!session.probed()) return new Turn<>(session, told(unavailable(ask, "the reader does not answer")));
        if (session.track(ask.tag()).filter(Track::visible).isEmpty())
            return new Turn<>(session, told(List.of(new PadNews.Switched(ask.ticket(), new Switching.Result.Gone()))));
        var switches = new ArrayList<>(session.switches());
        switches.add(Switching.of(ask));
        var queued = session.switching(switches);
        return queued.phase() instanceof Phase.Resting && queued.silences() == 0
                ? proceed(queued, List.of(), now)
                : new Turn<>(queued, List.of());
    }

    @Override
    public List<PadNews> lost(PadSession session, String why) {
        var news = new ArrayList<PadNews>();
        for (var one : session.switches())
            news.add(new PadNews.Switched(one.ask().ticket(), new Switching.Result.Failed(why)));
        news.add(new PadNews.Lost(why));
        return news;
    }

    @Override
    public List<PadNews> unavailable(PadAsk ask, String why) {
        return List.of(new PadNews.Switched(ask.ticket(), new Switching.Result.Failed(why)));
    }

    @Override
    public Octets farewell() {
        return protocol.request(new PadCommand.Probe());
    }

    @Override
    public PadNews closed(String why) {
        return new PadNews.Lost(why);
    }

    private Turn<PadSession, PadNews> answered(PadSession s, Phase.Awaiting awaiting, PadAnswer answer, long now) {
        if (answer instanceof PadAnswer.Refused(var cause, var why) && cause == Cause.READER)
            return startOver(s, why, now);
        if (awaiting.forSwitch()) return switchAnswered(s, awaiting, answer, now);
        var next = switch (awaiting.command()) {
            case PadCommand.Probe() -> s.known();
            case PadCommand.ResetField() -> s.in(s.round().at(Step.INVENTORY));
            case PadCommand.Inventory _ -> inventoried(s, answer, now);
            case PadCommand.Read command -> read(s, command.tag(), answer, now);
            case PadCommand.Inspect(var tag) -> read(s, tag, answer, now);
            default -> s; // only asked for switches
        };
        return proceed(next, List.of(new Act.Tell<>(next.present())), now);
    }

    private PadSession inventoried(PadSession session, PadAnswer answer, long now) {
        if (!(answer instanceof PadAnswer.Tags(var tags, var more)))
            return session.in(session.round().unclear());
        var next = session.in(session.round().at(more && !tags.isEmpty() ? Step.MORE : Step.READ));
        for (var found : tags) {
            if (!found.uid().hex().startsWith("E0") || next.round().seen().contains(found.uid())) continue;
            next = next.track(found.uid()).isPresent()
                    ? next.changing(found.uid(), track -> track.seen(now))
                    : next.adding(Track.first(found, now));
            next = next.in(next.round().sawAgain(found.uid()));
        }
        return next;
    }

    private static PadSession read(PadSession session, TagUid tag, PadAnswer answer, long now) {
        var round = session.round().oneMoreRead();
        return session.changing(tag, track -> track.after(answer, now))
                .in(answer instanceof PadAnswer.Refused ? round.without(tag) : round);
    }

    private Turn<PadSession, PadNews> switchAnswered(
            PadSession s, Phase.Awaiting awaiting, PadAnswer answer, long now) {
        var acts = new ArrayList<Act<PadNews>>();
        var seen = answer instanceof PadAnswer.Details details
                ? s.changing(details.uid(), track -> track.seen(now).secured(details.afi()))
                : s;
        acts.add(new Act.Tell<>(seen.present()));
        return proceed(
                seen.progressing(
                        awaiting.command(), one -> one.after(answer, now), told -> acts.add(new Act.Tell<>(told))),
                acts,
                now);
    }

    /// Sends what is next to be sent, or rests.
    private Turn<PadSession, PadNews> proceed(PadSession session, List<Act<PadNews>> before, long now) {
        var due = session.dueSwitch(now);
        if (!session.probed()) return send(session, new PadCommand.Probe(), false, before, now);
        if (due.isPresent()) return send(session, due.get().command(), true, before, now);
        return switch (session.round().step()) {
            case RESET -> send(session, new PadCommand.ResetField(), false, before, now);
            case INVENTORY -> send(session, new PadCommand.Inventory(false), false, before, now);
            case MORE -> send(session, new PadCommand.Inventory(true), false, before, now);
            case READ -> {
                var read = session.nextRead(MOST_READS);
                yield read.isPresent()
                        ? send(session, read.get(), false, before, now)
                        : roundEnded(session, before, now);
            }
        };
    }

    private Turn<PadSession, PadNews> send(
            PadSession session, PadCommand command, boolean forSwitch, List<Act<PadNews>> before, long now) {
        var request = protocol.request(command);
        long deadline = now + request.length() * times.perByte() + PadTimes.PATIENCE;
        var acts = new ArrayList<>(before);
        acts.add(new Act.Write<>(request));
        return new Turn<>(session.in(new Phase.Awaiting(command, forSwitch, deadline, now + PadTimes.LONGEST)), acts);
    }

    private Turn<PadSession, PadNews> roundEnded(PadSession session, List<Act<PadNews>> before, long now) {
        var here = session.with(session.tracks().stream()
                .filter(track -> stays(session, track, now))
                .toList());
        boolean busy = here.tracks().stream()
                .anyMatch(track -> !track.visible() || track.open().isPresent());
        var acts = new ArrayList<>(before);
        acts.add(new Act.Tell<>(here.present()));
        var next = here.in(session.round().next(here.tracks().isEmpty()));
        return busy ? proceed(next, acts, now) : new Turn<>(next.in(new Phase.Resting(now + times.rest())), acts);
    }

    private boolean stays(PadSession session, Track track, long now) {
        if (session.round().seen().contains(track.uid())) return true;
        return track.visible() && now - track.lastSeen() <= times.gone();
    }
}
