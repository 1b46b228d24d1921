package org.fanzai.device.driver;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fanzai.device.driver.Round.Step;
import org.fanzai.device.driver.Talk.Phase;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadProtocol;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.device.protocol.PadTraits.Ability;

/// A pad of any make: probes, then goes round: field reset, inventory, one read for each new tag. Errands go before
/// everything else. `F` is the protocol's frame.
public final class PadBehaviour<F> implements Behaviour<PadSession, PadAsk, PadNews> {
    private static final int MOST_SILENCES = 3;
    private static final long NOBODY = 0;

    /// Tags that leave must be noticed while many arrive.
    private static final int MOST_READS = 48;

    private final PadProtocol<F> protocol;
    private final PadTraits traits;
    private final PadTimes times;
    private final PadDuty duty;
    private final Sightings sightings;

    public PadBehaviour(PadProtocol<F> protocol, PadTimes times, PadDuty duty) {
        this.protocol = protocol;
        this.traits = protocol.traits();
        this.times = times;
        this.duty = traits.can(Ability.EAS) ? duty : duty.withoutEas();
        this.sightings = new Sightings(traits, this.duty, times.gone());
    }

    @Override
    public Turn<PadSession, PadNews> opened(long now) {
        return overture(PadSession.opened(now), 0, now);
    }

    @Override
    public OptionalLong wakeAt(PadSession session) {
        return switch (session.talk().phase()) {
            case Phase.Awaiting awaiting -> OptionalLong.of(awaiting.deadline());
            case Phase.Resting(var until) -> OptionalLong.of(until);
            case Phase.Opening(var _, var until) -> OptionalLong.of(until);
        };
    }

    /// What the protocol wants said before the first command. Whatever is answered to it ends with a silence.
    private Turn<PadSession, PadNews> overture(PadSession session, int said, long now) {
        var words = protocol.overture();
        if (said == words.size()) return proceed(session, List.of(), now);
        var patience = new Phase.Opening(said + 1, now + PadTimes.PATIENCE);
        return new Turn<>(session.in(patience), List.of(new Act.Write<>(words.get(said))));
    }

    @Override
    public Turn<PadSession, PadNews> received(PadSession session, Octets bytes, long now) {
        var talk = session.talk();
        if (talk.phase() instanceof Phase.Opening(var said, var _))
            return new Turn<>(session.in(new Phase.Opening(said, now + PadTimes.QUIET)), List.of());
        if (!(talk.phase() instanceof Phase.Awaiting awaiting)) return new Turn<>(session, List.of());
        var inbox = talk.inbox().plus(bytes).buffer();
        var answer = answer(awaiting, inbox, false);
        if (answer.isPresent()) return answered(session, awaiting, answer.get(), now);
        long patience = Math.min(awaiting.limit(), Math.max(awaiting.deadline(), now + PadTimes.GAP));
        var longer = new Phase.Awaiting(awaiting.command(), awaiting.errand(), patience, awaiting.limit());
        return new Turn<>(session.in(talk.holding(longer, Octets.rest(inbox))), List.of());
    }

    private Optional<PadAnswer> answer(Phase.Awaiting awaiting, ByteBuffer inbox, boolean silent) {
        for (var frame = protocol.next(inbox, silent); frame.isPresent(); frame = protocol.next(inbox, silent)) {
            var answer = protocol.answer(awaiting.command(), frame.get());
            if (!(answer instanceof PadAnswer.Unfitting)) return Optional.of(answer);
        }
        return Optional.empty();
    }

    @Override
    public Turn<PadSession, PadNews> woke(PadSession session, long now) {
        if (session.talk().phase() instanceof Phase.Opening(var said, var _)) return overture(session, said, now);
        if (!(session.talk().phase() instanceof Phase.Awaiting awaiting)) return proceed(session, List.of(), now);
        var answer = answer(awaiting, session.talk().inbox().buffer(), true);
        return answer.isPresent()
                ? answered(session, awaiting, answer.get(), now)
                : silence(session.in(session.talk().unanswered()).in(Round.FIRST), awaiting, now);
    }

    private Turn<PadSession, PadNews> silence(PadSession session, Phase.Awaiting awaiting, long now) {
        if (session.talk().silences() >= MOST_SILENCES) return startOver(session, "the reader does not answer", now);
        var acts = new ArrayList<Act<PadNews>>();
        var after = session.errands()
                .progressing(awaiting.errand(), one -> one.afterSilence(now), told -> acts.add(new Act.Tell<>(told)));
        return new Turn<>(session.with(after).in(new Phase.Resting(now + PadTimes.QUIET)), acts);
    }

    /// The reader is lost but not its port, which stays open: it is probed until it answers again. Nothing of what
    /// was known is kept, because another one may be in its place.
    private Turn<PadSession, PadNews> startOver(PadSession session, String why, long now) {
        var over = PadSession.opened(now).in(new Phase.Opening(0, now + PadTimes.PROBE));
        return new Turn<>(over, told(lost(session, why)));
    }

    private static List<Act<PadNews>> told(List<PadNews> news) {
        return news.stream().<Act<PadNews>>map(Act.Tell::new).toList();
    }

    @Override
    public Turn<PadSession, PadNews> asked(PadSession session, PadAsk ask, long now) {
        if (session.version().isEmpty())
            return new Turn<>(session, told(unavailable(ask, "the reader does not answer")));
        if (!can(ask)) return new Turn<>(session, told(unavailable(ask, "this reader does not know EAS")));
        var track = session.track(ask.tag()).filter(Track::visible);
        if (track.isEmpty())
            return new Turn<>(session, told(List.of(errand(ask, false).ended("", true))));
        var queued = session.with(session.errands().plus(errand(ask, reversed(track.get()))))
                .stirredAt(now);
        return queued.talk().phase() instanceof Phase.Resting && queued.talk().silences() == 0
                ? proceed(queued, List.of(), now)
                : new Turn<>(queued, List.of());
    }

    private boolean can(PadAsk ask) {
        var goal = switch (ask) {
            case PadAsk.Switch one -> one.goal();
            case PadAsk.Programme one -> one.goal();
        };
        return goal.eas().isEmpty() || traits.can(Ability.EAS);
    }

    private Errand errand(PadAsk ask, boolean reversed) {
        return switch (ask) {
            case PadAsk.Switch(var ticket, var tag, var goal) -> Switching.of(ticket, tag, goal);
            case PadAsk.Programme programme -> Programming.of(programme, Chip.unknown(reversed, traits));
        };
    }

    /// What a checksum has proven of this very tag counts more than what its make is known for.
    private boolean reversed(Track track) {
        return track.reading()
                .content()
                .filter(content -> content.crcOk())
                .map(content -> content.blocksReversed())
                .orElse(traits.blocksReversed());
    }

    @Override
    public List<PadNews> lost(PadSession session, String why) {
        var news = new ArrayList<>(session.errands().failed(why));
        news.add(new PadNews.Lost(why));
        return news;
    }

    @Override
    public List<PadNews> unavailable(PadAsk ask, String why) {
        return List.of(errand(ask, false).ended(why, false));
    }

    @Override
    public Octets farewell() {
        return protocol.request(new PadCommand.Probe());
    }

    @Override
    public PadNews closed(String why) {
        return new PadNews.Lost(why);
    }

    private Turn<PadSession, PadNews> answered(
            PadSession session, Phase.Awaiting awaiting, PadAnswer answer, long now) {
        if (answer instanceof PadAnswer.Refused(var cause, var why) && cause == Cause.READER)
            return startOver(session, why, now);
        var s = session.in(session.talk().answered(now + traits.pause().toNanos()));
        if (awaiting.command() instanceof PadCommand.Probe) return probed(s, answer, now);
        var memory = answer instanceof PadAnswer.Memory read ? read.bytes() : Octets.NONE;
        if (!memory.isEmpty() && memory.equals(s.talk().previous()))
            return proceed(s.in(s.talk().doubting(true)), List.of(), now); // the reader may have answered twice
        var heard = s.in(s.talk().after(memory));
        if (awaiting.errand() != NOBODY) return errandAnswered(heard, awaiting, answer, now);
        var next = switch (awaiting.command()) {
            case PadCommand.ResetField() -> heard.in(heard.round().at(Step.INVENTORY));
            case PadCommand.Inventory(var more) -> sightings.inventoried(heard, more, answer, now);
            case PadCommand.Cards _ -> sightings.carded(heard, answer, now);
            case PadCommand.Read(var tag, var _, var _) -> Sightings.read(heard, tag, awaiting.command(), answer, now);
            case PadCommand.Inspect(var tag) -> Sightings.read(heard, tag, awaiting.command(), answer, now);
            case PadCommand.ReadEas(var tag) -> Sightings.read(heard, tag, awaiting.command(), answer, now);
            default -> heard; // only asked for errands
        };
        return proceed(next, seen(session, next), now);
    }

    private List<Act<PadNews>> seen(PadSession before, PadSession next) {
        var acts = new ArrayList<Act<PadNews>>(List.of(new Act.Tell<>(next.present(duty))));
        var cards = next.cards().visible();
        if (!cards.equals(before.cards().visible())) acts.add(new Act.Tell<>(new PadNews.Carded(cards)));
        return acts;
    }

    private Turn<PadSession, PadNews> probed(PadSession session, PadAnswer answer, long now) {
        var who = answer instanceof PadAnswer.Version(var text) ? text : "";
        if (session.version().filter(known -> !known.equals(who)).isPresent())
            return startOver(session, "another reader is in its place", now);
        var sure = session.in(session.talk().doubting(false).after(Octets.NONE));
        return session.version().isPresent()
                ? proceed(sure, List.of(), now)
                : proceed(
                        sure.knowing(who),
                        List.of(new Act.Tell<>(new PadNews.Known(who)), new Act.Tell<>(sure.present(duty))),
                        now);
    }

    private Turn<PadSession, PadNews> errandAnswered(
            PadSession s, Phase.Awaiting awaiting, PadAnswer answer, long now) {
        var tag = s.errands().find(awaiting.errand()).map(Errand::tag);
        var acts = new ArrayList<Act<PadNews>>();
        var left = s.errands()
                .progressing(awaiting.errand(), one -> one.after(answer, now), told -> acts.add(new Act.Tell<>(told)));
        boolean written = acts.stream().anyMatch(act -> act instanceof Act.Tell<PadNews>(PadNews.Programmed _));
        var seen = tag.isEmpty()
                ? s
                : s.changing(tag.get(), track -> Sightings.afterErrand(track, answer, written, s.needs(), now));
        var next = seen.with(left).stirredAt(now);
        acts.addFirst(new Act.Tell<>(next.present(duty)));
        return proceed(next, acts, now);
    }

    /// Sends what is next to be sent, or rests.
    private Turn<PadSession, PadNews> proceed(PadSession session, List<Act<PadNews>> before, long now) {
        long freeAt = session.talk().freeAt();
        if (now - freeAt < 0) return new Turn<>(session.in(new Phase.Resting(freeAt)), before);
        if (session.version().isEmpty() || session.talk().unsure())
            return send(session, new PadCommand.Probe(), NOBODY, before, now);
        var due = session.errands().due(now);
        if (due.isPresent()) return send(session, due.get().command(), due.get().ticket(), before, now);
        return switch (session.round().step()) {
            case RESET ->
                traits.can(Ability.RESET_FIELD)
                        ? send(session, new PadCommand.ResetField(), NOBODY, before, now)
                        : send(session, new PadCommand.Inventory(false), NOBODY, before, now);
            case INVENTORY -> send(session, new PadCommand.Inventory(false), NOBODY, before, now);
            case MORE -> send(session, new PadCommand.Inventory(true), NOBODY, before, now);
            case READ, DONE -> {
                var read = session.nextRead(duty, traits.mostBlocks(), MOST_READS);
                if (read.isPresent()) yield send(session, read.get(), NOBODY, before, now);
                yield sightings.asksForCards(session)
                        ? send(session, new PadCommand.Cards(), NOBODY, before, now)
                        : roundEnded(session, before, now);
            }
        };
    }

    private Turn<PadSession, PadNews> send(
            PadSession session, PadCommand command, long errand, List<Act<PadNews>> before, long now) {
        var request = protocol.request(command);
        long deadline = now + request.length() * times.perByte() + PadTimes.PATIENCE;
        var acts = new ArrayList<>(before);
        acts.add(new Act.Write<>(request));
        return new Turn<>(session.in(new Phase.Awaiting(command, errand, deadline, now + PadTimes.LONGEST)), acts);
    }

    private Turn<PadSession, PadNews> roundEnded(PadSession session, List<Act<PadNews>> before, long now) {
        var here = sightings.staying(session, now);
        var acts = new ArrayList<>(before);
        acts.add(new Act.Tell<>(here.present(duty)));
        var next = here.in(here.round().next(here.tracks().isEmpty()));
        return sightings.unfinished(here)
                ? proceed(next, acts, now)
                : new Turn<>(next.in(new Phase.Resting(now + times.restAfter(next.stirred(), now))), acts);
    }
}
