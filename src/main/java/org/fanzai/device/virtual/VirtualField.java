package org.fanzai.device.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.domain.shared.TagUid;

/// The tags and cards that lie on a pad, in the order in which they were put there. A quiet tag answers
/// no inventory until the field was off. Thread-safe.
final class VirtualField {
    private final Map<TagUid, VirtualTag> tags = new LinkedHashMap<>();
    private final Set<TagUid> quiet = new HashSet<>();
    private final List<CardUid> cards = new ArrayList<>();

    synchronized void put(VirtualTag tag) {
        tags.put(tag.uid(), tag);
    }

    synchronized void take(TagUid tag) {
        tags.remove(tag);
        quiet.remove(tag);
    }

    synchronized void put(CardUid card) {
        if (!cards.contains(card)) cards.add(card);
    }

    synchronized void take(CardUid card) {
        cards.remove(card);
    }

    synchronized List<VirtualTag> tags() {
        return List.copyOf(tags.values());
    }

    synchronized List<CardUid> cards() {
        return List.copyOf(cards);
    }

    synchronized Optional<VirtualTag> find(TagUid uid) {
        return Optional.ofNullable(tags.get(uid));
    }

    /// Those that answer an inventory.
    synchronized List<VirtualTag> loud() {
        return tags.values().stream().filter(tag -> !quiet.contains(tag.uid())).toList();
    }

    synchronized void quieten(VirtualTag tag) {
        quiet.add(tag.uid());
    }

    /// The field goes off and on again.
    synchronized void reset() {
        quiet.clear();
        tags.values().forEach(VirtualTag::fieldOff);
    }
}
