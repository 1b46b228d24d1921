package org.fanzai.device.driver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.rfidhub.HubCommand;
import org.fanzai.device.protocol.rfidhub.HubItem;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;

/// What a driver remembers of a unit that says items. `count`: the tags when they were last counted; `listing`: it says
/// all that lie there; `stale`: something came since the last listing, and something may have gone; `nextAt`: when the
/// next step is due while no answer is.
public record HubSession(
        Octets inbox,
        Optional<Sent> awaiting,
        List<Sent> queue,
        List<Laid> items,
        int count,
        boolean known,
        boolean listing,
        boolean stale,
        int silences,
        long nextAt) {
    static final int UNKNOWN = -1;

    /// A command, and what it is for.
    record Sent(HubCommand command, Optional<PadAsk.Switch> ask, long deadline) {}

    /// `fresh`: said since the last listing began. `rings`: as far as this driver has switched it.
    record Laid(HubItem item, boolean complete, boolean fresh, Optional<Boolean> rings) {}

    public HubSession {
        queue = List.copyOf(queue);
        items = List.copyOf(items);
    }

    static HubSession opened(long now) {
        return new HubSession(
                Octets.NONE, Optional.empty(), List.of(), List.of(), UNKNOWN, false, false, false, 0, now);
    }

    HubSession holding(Octets rest) {
        return new HubSession(rest, awaiting, queue, items, count, known, listing, stale, silences, nextAt);
    }

    /// An item is to be answered before the unit says the next.
    HubSession saw(HubItem item, boolean complete, long quietAt) {
        var rings = items.stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .flatMap(Laid::rings);
        var all = new ArrayList<>(items);
        var laid = new Laid(item, complete, true, rings);
        int at = items.stream().map(Laid::item).toList().indexOf(item);
        if (at < 0) all.add(laid);
        else all.set(at, laid);
        var first = new ArrayList<>(queue);
        first.addFirst(new Sent(new HubCommand.LeaveAlarm(), Optional.empty(), 0));
        return new HubSession(inbox, awaiting, first, all, count, known, listing, !listing, silences, quietAt);
    }

    HubSession answered(long next) {
        return new HubSession(
                inbox, Optional.empty(), queue, items, count, known, listing, stale, 0, listing ? nextAt : next);
    }

    /// It is said once more.
    HubSession unanswered(Sent sent) {
        var again = new ArrayList<>(queue);
        again.addFirst(sent);
        return new HubSession(
                Octets.NONE, Optional.empty(), again, items, count, known, listing, stale, silences + 1, nextAt);
    }

    HubSession answering() {
        return new HubSession(inbox, awaiting, queue, items, count, true, listing, stale, silences, nextAt);
    }

    HubSession listing(long quietAt) {
        var old = items.stream()
                .map(one -> new Laid(one.item(), one.complete(), false, one.rings()))
                .toList();
        return new HubSession(inbox, awaiting, queue, old, count, known, true, false, silences, quietAt);
    }

    /// It has said all that lie there: what it did not say has gone.
    HubSession listed() {
        return new HubSession(
                inbox,
                awaiting,
                queue,
                items.stream().filter(Laid::fresh).toList(),
                count,
                known,
                false,
                stale,
                silences,
                nextAt);
    }

    HubSession empty() {
        return new HubSession(inbox, awaiting, queue, List.of(), 0, known, false, false, silences, nextAt);
    }

    HubSession counted(int tags) {
        return new HubSession(inbox, awaiting, queue, items, tags, known, listing, stale, silences, nextAt);
    }

    HubSession ringing(HubItem item, boolean on) {
        var now = items.stream()
                .map(one ->
                        one.item().equals(item) ? new Laid(item, one.complete(), one.fresh(), Optional.of(on)) : one)
                .toList();
        return new HubSession(inbox, awaiting, queue, now, count, known, listing, stale, silences, nextAt);
    }

    /// The tags are counted before and after: where the counts differ, something went meanwhile.
    HubSession beginning() {
        return counted(UNKNOWN).queueing(new HubCommand.CountTags()).queueing(new HubCommand.Begin());
    }

    HubSession queueing(HubCommand command) {
        return queueing(new Sent(command, Optional.empty(), 0));
    }

    HubSession queueing(HubCommand command, PadAsk.Switch ask) {
        return queueing(new Sent(command, Optional.of(ask), 0));
    }

    private HubSession queueing(Sent sent) {
        var all = new ArrayList<>(queue);
        all.add(sent);
        return new HubSession(inbox, awaiting, all, items, count, known, listing, stale, silences, nextAt);
    }

    Optional<Sent> next() {
        return queue.stream().findFirst();
    }

    HubSession sending(Sent sent, long deadline) {
        return new HubSession(
                inbox,
                Optional.of(new Sent(sent.command(), sent.ask(), deadline)),
                queue.subList(1, queue.size()),
                items,
                count,
                known,
                listing,
                stale,
                silences,
                nextAt);
    }

    Optional<HubItem> find(TagUid tag) {
        return items.stream()
                .map(Laid::item)
                .filter(item -> standIn(item).equals(tag))
                .findFirst();
    }

    /// The switches that nobody has answered yet.
    List<PadAsk.Switch> owed() {
        return Stream.concat(awaiting.stream(), queue.stream())
                .flatMap(sent -> sent.ask().stream())
                .toList();
    }

    PadNews present(int most) {
        return new PadNews.Present(items.stream().map(HubSession::sighted).toList(), items.size() > most);
    }

    private static PadNews.Sighted sighted(Laid laid) {
        var item = laid.item();
        var content = TagContent.item(item.barcode(), item.country() + item.owner());
        return new PadNews.Sighted(
                standIn(item),
                Optional.of(laid.complete() ? content : content.asPart(1, 2)),
                OptionalInt.empty(),
                laid.rings());
    }

    /// The unit knows no UIDs: one that is made of what it says, always the same for the same item. No chip has the
    /// manufacturer code FF.
    static TagUid standIn(HubItem item) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(item.printed().getBytes(StandardCharsets.UTF_8));
            return new TagUid("E0FF" + HexFormat.of().formatHex(hash, 0, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
