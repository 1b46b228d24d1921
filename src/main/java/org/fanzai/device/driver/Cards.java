package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.protocol.CardUid;

/// The cards in the field that are no library tags, as they came. Like a tag, a card is there once it was seen twice
/// and gone after a silence.
record Cards(List<Seen> list) {
    static final Cards NONE = new Cards(List.of());

    /// How often a card was seen, and when last.
    record Seen(CardUid uid, int sightings, long last) {
        boolean visible() {
            return sightings >= 2;
        }
    }

    Cards {
        list = List.copyOf(list);
    }

    Cards after(List<CardUid> found, long now, long gone) {
        var left = new ArrayList<Seen>();
        for (var one : list) {
            if (found.contains(one.uid())) left.add(new Seen(one.uid(), one.sightings() + 1, now));
            else if (one.visible() && now - one.last() <= gone) left.add(one);
        }
        for (var uid : found)
            if (left.stream().noneMatch(one -> one.uid().equals(uid))) left.add(new Seen(uid, 1, now));
        return new Cards(left);
    }

    List<CardUid> visible() {
        return list.stream().filter(Seen::visible).map(Seen::uid).toList();
    }

    boolean unsure() {
        return list.stream().anyMatch(one -> !one.visible());
    }
}
