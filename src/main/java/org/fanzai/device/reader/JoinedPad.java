package org.fanzai.device.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Signal;
import org.fanzai.support.Subscription;

/// Several pads of one station as one. It works as long as one of them does; a tag is switched on the pad where it
/// lies, and one that two pads can see is there once.
public final class JoinedPad implements Pad {
    private final List<Pad> pads;
    private final Signal<PadState> state = new Signal<>(new PadState.Connecting());
    private final List<Subscription> subscriptions;

    public JoinedPad(List<Pad> pads) {
        this.pads = List.copyOf(pads);
        subscriptions =
                pads.stream().map(pad -> pad.state().subscribe(_ -> refresh())).toList();
    }

    private synchronized void refresh() {
        state.set(joined(
                state.value(), pads.stream().map(pad -> pad.state().value()).toList()));
    }

    /// Tags stay in the order in which they came to any of the pads.
    static PadState joined(PadState before, List<PadState> now) {
        var ready = now.stream()
                .filter(PadState.Ready.class::isInstance)
                .map(PadState.Ready.class::cast)
                .toList();
        if (ready.isEmpty()) return silent(now);
        var tags = new LinkedHashMap<TagUid, PadTag>();
        for (var one : ready) for (var tag : one.tags()) tags.putIfAbsent(tag.uid(), tag);
        var inOrder = new ArrayList<PadTag>();
        if (before instanceof PadState.Ready(var old, var _))
            for (var tag : old) {
                var still = tags.remove(tag.uid());
                if (still != null) inOrder.add(still);
            }
        inOrder.addAll(tags.values());
        return new PadState.Ready(inOrder, ready.stream().anyMatch(PadState.Ready::crowded));
    }

    private static PadState silent(List<PadState> now) {
        return now.stream()
                .filter(one -> !(one instanceof PadState.Lost))
                .findFirst()
                .orElse(now.getFirst());
    }

    @Override
    public Signal<PadState> state() {
        return state;
    }

    @Override
    public CompletableFuture<SwitchOutcome> release(TagUid tag) {
        return where(tag).release(tag);
    }

    @Override
    public CompletableFuture<SwitchOutcome> secure(TagUid tag) {
        return where(tag).secure(tag);
    }

    @Override
    public CompletableFuture<WriteOutcome> programme(TagUid tag, TagOrder order) {
        return where(tag).programme(tag, order);
    }

    /// A tag that lies nowhere is any working pad's to report.
    private Pad where(TagUid tag) {
        return pads.stream()
                .filter(pad -> holds(pad, tag))
                .findFirst()
                .or(() -> pads.stream()
                        .filter(pad -> pad.state().value() instanceof PadState.Ready)
                        .findFirst())
                .orElse(pads.getFirst());
    }

    private static boolean holds(Pad pad, TagUid tag) {
        return pad.state().value() instanceof PadState.Ready(var tags, var _)
                && tags.stream().anyMatch(one -> one.uid().equals(tag));
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        pads.forEach(Pad::close);
        refresh();
    }
}
