package org.fanzai.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.Circulation.Answer;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.SwitchLog;
import org.fanzai.usecase.port.SwitchLog.Doubt;
import org.fanzai.usecase.port.SwitchLog.Purpose;
import org.fanzai.usecase.port.TagSecurity;
import org.fanzai.usecase.port.TagSecurity.Gate;
import org.fanzai.usecase.port.TagSecurity.Lying;

/// Lends and takes back items together with the security of their tags, so that after a stop at any moment no item is
/// armed with a loan, or disarmed without one, unseen. A set's tags are one thing: all are switched, or none counts.
public final class SwitchSecurity {
    private final Circulation circulation;
    private final ItemDirectory items;
    private final TagSecurity pad;
    private final SwitchLog log;

    public SwitchSecurity(Circulation circulation, ItemDirectory items, TagSecurity pad, SwitchLog log) {
        this.circulation = circulation;
        this.items = items;
        this.pad = pad;
        this.log = log;
    }

    /// What was decided, and whether the tags agree with it.
    public record Done(Answer answer, boolean switched) {}

    /// The verdict of a return, none when it was not asked because the tags can't be secured: the loan stands.
    /// `switched`: the tags agree with what holds now.
    public record TakenBack(Optional<Verdict> verdict, boolean switched) {}

    /// Asks for a checkout. Where `tags` may have to be released, that is on the disk before the loan is.
    public Answer lend(Barcode item, List<TagUid> tags, Supplier<Answer> checkOut) {
        if (tags.isEmpty()) return checkOut.get();
        log.begin(new Doubt(item, tags, Purpose.LEND));
        var answer = checkOut.get();
        if (!answer.verdict().outcome().happened()) log.end(item);
        return answer;
    }

    /// Releases a lent item. False is a debt: to be tried again, or to be left with [#leftLocked].
    public boolean release(Barcode item, List<TagUid> tags) {
        if (!all(tags, pad::release)) return false;
        log.end(item);
        for (var tag : tags) tell(new Act.TagReleased(item, tag, true));
        return true;
    }

    /// Somebody walks away with a lent item that may still alarm: a case for the staff.
    public void leftLocked(Barcode item, List<TagUid> tags) {
        if (!tags.isEmpty()) tell(new Act.TagReleased(item, tags.getFirst(), false));
        log.end(item);
    }

    /// Takes an item back where nobody else looks at it: it is secured first, and what can't be secured is not
    /// returned.
    public TakenBack takeBack(Barcode item, List<TagUid> tags, Supplier<Answer> checkIn) {
        if (tags.isEmpty()) return new TakenBack(Optional.of(checkIn.get().verdict()), true);
        var former = begin(item, tags);
        if (!all(tags, pad::secure)) return new TakenBack(Optional.empty(), restored(item, tags, former));
        var verdict = checkIn.get().verdict();
        boolean returned = verdict.outcome().happened();
        if (returned) secured(item, tags);
        return new TakenBack(Optional.of(verdict), returned || restored(item, tags, former));
    }

    /// Lends an item with those of its tags that lie here, and releases them. What stays locked is a case at once.
    public Done lendHere(Barcode item, Supplier<Answer> checkOut) {
        var tags = tagsHere(item);
        var answer = lend(item, tags, checkOut);
        boolean agree = !answer.verdict().outcome().happened() || tags.isEmpty() || release(item, tags);
        if (!agree) leftLocked(item, tags);
        return new Done(answer, agree);
    }

    /// Takes an item back that staff hold in their hands: secured first, and recorded even when that fails, with a
    /// case. The reader does not owe what a tag does.
    public Done takeBackHere(Barcode item, Supplier<Answer> checkIn) {
        var tags = tagsHere(item);
        if (tags.isEmpty()) return new Done(checkIn.get(), true);
        var former = begin(item, tags);
        boolean secured = all(tags, pad::secure);
        var answer = checkIn.get();
        if (!answer.verdict().outcome().happened()) {
            boolean restored = restored(item, tags, former);
            if (!restored) leftLocked(item, tags);
            return new Done(answer, restored);
        }
        if (secured) secured(item, tags);
        else leftOpen(item, tags);
        return new Done(answer, secured);
    }

    /// After a start: every item in doubt is switched as its loan wants it where its tags lie here, else it becomes a
    /// case. Returns how many there were.
    public int settle() {
        var doubts = log.open();
        doubts.forEach(this::settle);
        return doubts.size();
    }

    private void settle(Doubt doubt) {
        boolean lent = lent(doubt.item());
        if (lent) {
            if (!release(doubt.item(), doubt.tags())) leftLocked(doubt.item(), doubt.tags());
        } else if (doubt.purpose() == Purpose.LEND) {
            log.end(doubt.item()); // nothing is released before the loan is there
        } else if (all(doubt.tags(), pad::secure)) {
            secured(doubt.item(), doubt.tags());
        } else {
            leftOpen(doubt.item(), doubt.tags());
        }
    }

    private Map<TagUid, Gate> begin(Barcode item, List<TagUid> tags) {
        var former = pad.lying().stream().collect(Collectors.toMap(Lying::tag, Lying::gate, (one, _) -> one));
        log.begin(new Doubt(item, tags, Purpose.RETURN));
        return former;
    }

    private void secured(Barcode item, List<TagUid> tags) {
        log.end(item);
        for (var tag : tags) tell(new Act.TagSecured(item, tag, true));
    }

    /// Returned, and the gate may let it pass.
    private void leftOpen(Barcode item, List<TagUid> tags) {
        tell(new Act.TagSecured(item, tags.getFirst(), false));
        log.end(item);
    }

    /// Gives the tags their former value again; where that was not known, the loan says what it should be. The doubt
    /// stays when that fails for a lent item.
    private boolean restored(Barcode item, List<TagUid> tags, Map<TagUid, Gate> former) {
        boolean lent = lent(item);
        boolean done = all(
                tags, tag -> passed(former.getOrDefault(tag, Gate.UNKNOWN), lent) ? pad.release(tag) : pad.secure(tag));
        if (done || !lent) log.end(item); // an item without a loan that rings is no harm
        return done || !lent;
    }

    private static boolean passed(Gate former, boolean lent) {
        return former == Gate.UNKNOWN ? lent : former == Gate.LETS_PASS;
    }

    /// All are tried, whatever becomes of the first.
    private static boolean all(List<TagUid> tags, Predicate<TagUid> switched) {
        return tags.stream().filter(switched).count() == tags.size();
    }

    private boolean lent(Barcode item) {
        return items.find(item)
                .map(found -> found.state() instanceof ItemState.OnLoan)
                .orElse(false);
    }

    private List<TagUid> tagsHere(Barcode item) {
        return pad.lying().stream()
                .filter(tag -> tag.item().equals(item))
                .map(Lying::tag)
                .toList();
    }

    private void tell(Act act) {
        circulation.tell(new Actor.Machine(), act);
    }
}
