package org.fanzai.ui.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanzai.domain.shared.TagUid;

/// What lies on the pad. `crowded`: more than it can tell apart. `old` are the tags that were there before the present
/// reader came: they are somebody else's until they are lifted. `since` is when the pad was heard from again.
record Lying(List<OnPad> things, boolean crowded, Set<TagUid> old, Instant since) {
    /// A pad that was just heard from tells what lies on it bit by bit.
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    Lying {
        things = List.copyOf(things);
        old = Set.copyOf(old);
    }

    static final Lying NOTHING = new Lying(List.of(), false, Set.of(), Instant.EPOCH);

    /// Whether the pad has told all that lay on it when it was heard from.
    boolean settled(Instant now) {
        return !since.equals(Instant.EPOCH) && Duration.between(since, now).compareTo(FIRST_LOOK) >= 0;
    }

    /// What was lifted is nobody's any more. With `unattended` what the first look shows was left there.
    Lying with(List<OnPad> next, boolean nextCrowded, boolean unattended, Instant now) {
        var here = tags(next);
        var left = new HashSet<>(old);
        boolean firstLook = !since.equals(Instant.EPOCH) && !settled(now);
        if (!firstLook) left.retainAll(here);
        else if (unattended) left.addAll(here);
        return new Lying(next, nextCrowded, left, since);
    }

    /// Nothing is known of what lies there, until the pad is back.
    Lying unseen() {
        return new Lying(List.of(), false, old, since);
    }

    Lying heardAgain(Instant now) {
        return new Lying(things, crowded, old, now);
    }

    /// Whoever it belonged to is gone.
    Lying abandoned() {
        return new Lying(things, crowded, tags(things), since);
    }

    /// Whoever left it is back.
    Lying claimed() {
        return new Lying(things, crowded, Set.of(), since);
    }

    /// What the present reader put there.
    List<OnPad> fresh() {
        return things.stream().filter(thing -> !old.contains(thing.tag())).toList();
    }

    private static Set<TagUid> tags(List<OnPad> things) {
        return things.stream().map(OnPad::tag).collect(Collectors.toSet());
    }
}
