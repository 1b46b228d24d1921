package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.fanzai.device.driver.HubSession.Sent;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.rfidhub.HubAnswer;
import org.fanzai.device.protocol.rfidhub.HubCommand;

/// A unit that reads items by itself and says each that is put on it. It does not say what is taken away: the tags are
/// counted now and then, and when the count has changed it is told to begin again. Its word for a switch is all that it
/// gives. It writes tags only by what lies on it, so that this driver does not let it.
public final class HubBehaviour implements Behaviour<HubSession, PadAsk, PadNews> {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN_COUNTS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PROBE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int MOST_SILENCES = 3;
    private static final String VERSION = "2.00";

    private final int most;

    /// `most`: items that may lie there before they are to be spread.
    public HubBehaviour(int most) {
        this.most = most;
    }

    @Override
    public Turn<HubSession, PadNews> opened(long now) {
        return proceed(HubSession.opened(now), new ArrayList<>(), now);
    }

    @Override
    public OptionalLong wakeAt(HubSession session) {
        return OptionalLong.of(session.awaiting().map(Sent::deadline).orElse(session.nextAt()));
    }

    @Override
    public Turn<HubSession, PadNews> received(HubSession session, Octets bytes, long now) {
        var in = session.inbox().plus(bytes).buffer();
        var acts = new ArrayList<Act<PadNews>>();
        var next = session;
        for (var line = HubAnswer.next(in, false); line.isPresent(); line = HubAnswer.next(in, false))
            next = heard(next, HubAnswer.of(line.get()), acts, now);
        return proceed(next.holding(Octets.rest(in)), acts, now);
    }

    private HubSession heard(HubSession session, HubAnswer answer, List<Act<PadNews>> acts, long now) {
        if (answer instanceof HubAnswer.Unfitting) return session;
        if (answer instanceof HubAnswer.Item(var item, var complete)) {
            var next = session.saw(item, complete, now + QUIET);
            acts.add(new Act.Tell<>(next.present(most)));
            return next;
        }
        if (session.awaiting().isEmpty()) return session;
        var sent = session.awaiting().get();
        var next = session.answered(now + BETWEEN_COUNTS);
        var done = done(next, sent.command(), answer, acts, now);
        sent.ask().ifPresent(ask -> acts.add(new Act.Tell<>(new PadNews.Switched(ask.ticket(), result(answer)))));
        return done;
    }

    private HubSession done(HubSession next, HubCommand command, HubAnswer answer, List<Act<PadNews>> acts, long now) {
        return switch (command) {
            case HubCommand.Version() -> known(next, acts);
            case HubCommand.Begin() -> next.listing(now + QUIET);
            case HubCommand.CountTags() when answer instanceof HubAnswer.Count(var tags) -> counted(next, tags, acts);
            case HubCommand.Activate(var item)
            when answer instanceof HubAnswer.Ok -> told(next.ringing(item, true), acts);
            case HubCommand.Deactivate(var item)
            when answer instanceof HubAnswer.Ok -> told(next.ringing(item, false), acts);
            default -> next;
        };
    }

    private static Switching.Result result(HubAnswer answer) {
        return answer instanceof HubAnswer.Ok
                ? new Switching.Result.ReadBack()
                : new Switching.Result.Failed("the unit says that it failed");
    }

    private HubSession known(HubSession session, List<Act<PadNews>> acts) {
        acts.add(new Act.Tell<>(new PadNews.Known(VERSION)));
        return told(session.answering(), acts).beginning();
    }

    private HubSession counted(HubSession session, int tags, List<Act<PadNews>> acts) {
        if (tags == 0) return told(session.empty(), acts);
        if (session.count() == tags || session.count() < 0) return session.counted(tags);
        return session.queueing(new HubCommand.End()).beginning();
    }

    private HubSession told(HubSession session, List<Act<PadNews>> acts) {
        acts.add(new Act.Tell<>(session.present(most)));
        return session;
    }

    @Override
    public Turn<HubSession, PadNews> woke(HubSession session, long now) {
        var acts = new ArrayList<Act<PadNews>>();
        if (session.awaiting().isPresent())
            return silence(session, session.awaiting().get(), now);
        if (!session.known()) return proceed(session.queueing(new HubCommand.Version()), acts, now);
        if (session.listing())
            return proceed(told(session.listed(), acts).queueing(new HubCommand.CountTags()), acts, now);
        var next = session.stale()
                ? session.queueing(new HubCommand.End()).beginning()
                : session.queueing(new HubCommand.CountTags());
        return proceed(next, acts, now);
    }

    private Turn<HubSession, PadNews> silence(HubSession session, Sent sent, long now) {
        if (session.silences() + 1 < MOST_SILENCES) return proceed(session.unanswered(sent), new ArrayList<>(), now);
        var acts = new ArrayList<Act<PadNews>>();
        lost(session, "the unit does not answer").forEach(news -> acts.add(new Act.Tell<>(news)));
        return new Turn<>(HubSession.opened(now + PROBE), acts);
    }

    @Override
    public Turn<HubSession, PadNews> asked(HubSession session, PadAsk ask, long now) {
        var acts = new ArrayList<Act<PadNews>>();
        if (!session.known() || !(ask instanceof PadAsk.Switch change)) {
            unavailable(ask, "this unit does not do that now").forEach(news -> acts.add(new Act.Tell<>(news)));
            return new Turn<>(session, acts);
        }
        var item = session.find(ask.tag());
        boolean rings = change.goal().eas().orElse(false);
        if (item.isPresent())
            return proceed(
                    session.queueing(
                            rings ? new HubCommand.Activate(item.get()) : new HubCommand.Deactivate(item.get()),
                            change),
                    acts,
                    now);
        acts.add(new Act.Tell<>(new PadNews.Switched(ask.ticket(), new Switching.Result.Gone())));
        return new Turn<>(session, acts);
    }

    /// Sends what is to be sent next, unless an answer is awaited.
    private static Turn<HubSession, PadNews> proceed(HubSession session, List<Act<PadNews>> acts, long now) {
        var next = session.next();
        if (session.awaiting().isPresent() || next.isEmpty()) return new Turn<>(session, acts);
        acts.add(new Act.Write<>(next.get().command().line().encode()));
        return new Turn<>(session.sending(next.get(), now + PATIENCE), acts);
    }

    @Override
    public List<PadNews> lost(HubSession session, String why) {
        var news = new ArrayList<PadNews>();
        for (var ask : session.owed()) news.addAll(unavailable(ask, why));
        news.add(new PadNews.Lost(why));
        return news;
    }

    @Override
    public List<PadNews> unavailable(PadAsk ask, String why) {
        return List.of(
                switch (ask) {
                    case PadAsk.Switch one -> new PadNews.Switched(one.ticket(), new Switching.Result.Failed(why));
                    case PadAsk.Programme one ->
                        new PadNews.Programmed(one.ticket(), new Programming.Result.Failed(why));
                });
    }

    @Override
    public Octets farewell() {
        return new HubCommand.End().line().encode();
    }

    @Override
    public PadNews closed(String why) {
        return new PadNews.Lost(why);
    }
}
