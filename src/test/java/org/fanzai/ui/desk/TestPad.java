package org.fanzai.ui.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.Security;
import org.fanzai.device.reader.TagReading;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Signal;
import org.fanzai.usecase.port.TagWriter;

/// A pad with tags that can be written; those that are spoilt can't.
final class TestPad implements TagWriter {
    private final Signal<PadState> state = new Signal<>(new PadState.Ready(List.of()));
    private final Map<TagUid, TagReading> tags = new LinkedHashMap<>();
    private boolean spoilt;

    Signal<PadState> state() {
        return state;
    }

    static TagUid tag(int number) {
        return new TagUid("E0040150%08d".formatted(number));
    }

    synchronized void put(int tag, TagReading reading) {
        tags.put(tag(tag), reading);
        tell();
    }

    synchronized void take(int tag) {
        tags.remove(tag(tag));
        tell();
    }

    void lose() {
        state.set(new PadState.Lost("unplugged"));
    }

    /// Nothing can be written from now on, or again.
    void spoil(boolean on) {
        spoilt = on;
    }

    /// What the tag is, as an item.
    synchronized String says(int tag) {
        return tags.get(tag(tag)) instanceof TagReading.Item item ? item.itemId() : "";
    }

    static TagReading item(String id) {
        return new TagReading.Item(id, "", 1, 1);
    }

    @Override
    public synchronized Outcome write(TagUid tag, Order order) {
        var present = tags.get(tag);
        if (present == null) return new Outcome.Gone();
        if (spoilt) return new Outcome.Failed("locked");
        if (!(present instanceof TagReading.Blank) && !order.overwrite()) return new Outcome.NotBlank();
        tags.put(tag, item(order.item().text()));
        tell();
        return new Outcome.Written(order.lock());
    }

    private void tell() {
        state.set(new PadState.Ready(tags.entrySet().stream()
                .map(tag -> new PadTag(tag.getKey(), tag.getValue(), Security.UNKNOWN))
                .toList()));
    }
}
