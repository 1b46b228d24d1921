package org.fanzai.device.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.fanzai.device.driver.DriverLoop;
import org.fanzai.device.driver.PadAsk;
import org.fanzai.device.driver.PadBehaviour;
import org.fanzai.device.driver.PadNews;
import org.fanzai.device.driver.Switching;
import org.fanzai.device.link.SerialLink;
import org.fanzai.device.tag.AfiValues;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A pad behind a driver: turns the driver's news into what the program understands.
final class SerialPad implements Pad {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPad.class);

    private final String name;
    private final Signal<PadState> state = new Signal<>(new PadState.Connecting());
    private final Map<Long, CompletableFuture<SwitchOutcome>> asked = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private final AtomicLong tickets = new AtomicLong();
    private final TagViews views;
    private final AfiValues afi;
    private final DriverLoop<?, PadAsk, PadNews> loop;

    SerialPad(String name, PadBehaviour<?> behaviour, SerialLink.Opener opener, AfiValues afi) {
        this.name = name;
        this.afi = afi;
        views = new TagViews(afi);
        loop = new DriverLoop<>(name, behaviour, opener, this::heard);
        loop.start();
    }

    @Override
    public Signal<PadState> state() {
        return state;
    }

    @Override
    public CompletableFuture<SwitchOutcome> release(TagUid tag) {
        return switchTo(tag, afi.released());
    }

    @Override
    public CompletableFuture<SwitchOutcome> secure(TagUid tag) {
        return switchTo(tag, afi.secured());
    }

    @Override
    public CompletableFuture<WriteOutcome> programme(TagUid tag, TagOrder order) {
        return CompletableFuture.completedFuture(new WriteOutcome.Failed("this pad does not write tags yet"));
    }

    private CompletableFuture<SwitchOutcome> switchTo(TagUid tag, int value) {
        if (!mayBeWritten(tag))
            return CompletableFuture.completedFuture(new SwitchOutcome.Failed("not an item of a known model"));
        var outcome = new CompletableFuture<SwitchOutcome>();
        long ticket = tickets.incrementAndGet();
        asked.put(ticket, outcome);
        if (closed) outcome.complete(new SwitchOutcome.Failed("closed"));
        loop.ask(new PadAsk(ticket, tag, value));
        return outcome;
    }

    /// A tag of an unknown model is never written. One that has left is the driver's to report.
    private boolean mayBeWritten(TagUid tag) {
        return !(state.value() instanceof PadState.Ready(var tags, var _))
                || tags.stream()
                        .filter(one -> one.uid().equals(tag))
                        .allMatch(one -> one.reading() instanceof TagReading.Item);
    }

    private void heard(PadNews news) {
        switch (news) {
            case PadNews.Present(var tags) ->
                become(new PadState.Ready(tags.stream().map(views::of).toList()));
            case PadNews.Lost(var why) -> become(new PadState.Lost(why));
            case PadNews.Switched(var ticket, var result) -> {
                var outcome = asked.remove(ticket);
                if (outcome != null) outcome.complete(outcome(result));
            }
        }
    }

    private void become(PadState next) {
        var before = state.value();
        if (next instanceof PadState.Ready && !(before instanceof PadState.Ready)) LOG.info("{}: ready", name);
        if (next instanceof PadState.Lost(var why) && !closed && !next.equals(before))
            LOG.warn("{}: lost, {}", name, why);
        state.set(next);
    }

    private static SwitchOutcome outcome(Switching.Result result) {
        return switch (result) {
            case Switching.Result.ReadBack() -> new SwitchOutcome.Switched();
            case Switching.Result.Gone() -> new SwitchOutcome.Gone();
            case Switching.Result.Failed(var why) -> new SwitchOutcome.Failed(why);
        };
    }

    @Override
    public void close() {
        closed = true;
        loop.close();
        asked.values().forEach(outcome -> outcome.complete(new SwitchOutcome.Failed("closed")));
    }
}
