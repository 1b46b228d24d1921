package org.fanzai.device.reader;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fanzai.device.driver.Behaviour;
import org.fanzai.device.driver.DriverLoop;
import org.fanzai.device.driver.PadAsk;
import org.fanzai.device.driver.PadNews;
import org.fanzai.device.link.SerialLink;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A pad behind a driver: turns the driver's news into what the program understands.
final class SerialPad implements Pad {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPad.class);

    private final String name;
    private final SecurityRules rules;
    private final TagViews views;
    private final Signal<PadState> state = new Signal<>(new PadState.Connecting());
    private final Signal<List<CardUid>> cards = new Signal<>(List.of());
    private final OpenAsks asks = new OpenAsks();
    private volatile boolean closed;
    private volatile List<PadNews.Sighted> sighted = List.of();
    private final DriverLoop<?, PadAsk, PadNews> loop;

    SerialPad(String name, Behaviour<?, PadAsk, PadNews> behaviour, SerialLink.Opener opener, SecurityRules rules) {
        this.name = name;
        this.rules = rules;
        views = new TagViews(rules);
        loop = new DriverLoop<>(name, behaviour, opener, this::heard);
        loop.start();
    }

    @Override
    public Signal<PadState> state() {
        return state;
    }

    /// The cards that lie there and are no library tags.
    Signal<List<CardUid>> cards() {
        return cards;
    }

    @Override
    public CompletableFuture<SwitchOutcome> release(TagUid tag) {
        return switchTo(tag, false);
    }

    @Override
    public CompletableFuture<SwitchOutcome> secure(TagUid tag) {
        return switchTo(tag, true);
    }

    @Override
    public CompletableFuture<WriteOutcome> programme(TagUid tag, TagOrder order) {
        var model = order.content().model();
        var goal = rules.goal(model, order.secured());
        if (goal.isEmpty()) return CompletableFuture.completedFuture(new WriteOutcome.Failed(noValues(model)));
        return asks.writing(
                closed,
                ticket -> loop.ask(new PadAsk.Programme(
                        ticket, tag, order.content(), order.lock(), order.overwrite(), goal.get())));
    }

    /// A tag of an unknown model is never written. One that has left is the driver's to report.
    private CompletableFuture<SwitchOutcome> switchTo(TagUid tag, boolean secured) {
        var content = content(tag);
        if (content.isPresent() && !item(tag)) return failed("not an item of a known model");
        var model = content.map(TagContent::model).orElse(TagContent.DANISH);
        var goal = rules.goal(model, secured);
        if (goal.isEmpty()) return failed(noValues(model));
        return asks.switching(closed, ticket -> loop.ask(new PadAsk.Switch(ticket, tag, goal.get())));
    }

    private static CompletableFuture<SwitchOutcome> failed(String why) {
        return CompletableFuture.completedFuture(new SwitchOutcome.Failed(why));
    }

    private static String noValues(String model) {
        return "no AFI values are configured for tags of the model " + model + " (security.models)";
    }

    /// What a tag says; empty content for one that lies there and has not been read.
    private Optional<TagContent> content(TagUid tag) {
        return sighted.stream()
                .filter(one -> one.uid().equals(tag))
                .findFirst()
                .map(one -> one.content().orElseGet(() -> TagContent.unreadable("not yet read")));
    }

    private boolean item(TagUid tag) {
        return state.value() instanceof PadState.Ready(var tags, var _)
                && tags.stream()
                        .filter(one -> one.uid().equals(tag))
                        .allMatch(one -> one.reading() instanceof TagReading.Item);
    }

    private void heard(PadNews news) {
        switch (news) {
            case PadNews.Known(var version) -> LOG.info("{}: answers, version {}", name, version);
            case PadNews.Present(var tags, var crowded) -> {
                sighted = tags;
                become(new PadState.Ready(tags.stream().map(views::of).toList(), crowded));
            }
            case PadNews.Carded(var now) -> cards.set(now);
            case PadNews.Lost(var why) -> {
                sighted = List.of();
                cards.set(List.of());
                become(new PadState.Lost(why));
            }
            case PadNews.Switched(var ticket, var result) -> asks.ended(ticket, result);
            case PadNews.Programmed(var ticket, var result) -> asks.ended(ticket, result);
        }
    }

    private void become(PadState next) {
        var before = state.value();
        if (next instanceof PadState.Ready && !(before instanceof PadState.Ready)) LOG.info("{}: ready", name);
        if (next instanceof PadState.Lost(var why) && !closed && !next.equals(before))
            LOG.warn("{}: lost, {}", name, why);
        state.set(next);
    }

    @Override
    public void close() {
        closed = true;
        loop.close();
        asks.close();
    }
}
