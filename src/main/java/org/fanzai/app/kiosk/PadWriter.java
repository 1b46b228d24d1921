package org.fanzai.app.kiosk;

import java.util.List;
import java.util.TreeMap;
import org.fanzai.app.config.TagRules;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.TagOrder;
import org.fanzai.device.reader.WriteOutcome;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.TagWriter;

/// Programmes tags on a pad as the library's rules say.
record PadWriter(Pad pad, TagRules rules) implements TagWriter {
    /// A circulating item (ISO 28560-1, type of usage).
    private static final int CIRCULATING = 1;

    @Override
    public Outcome write(TagUid tag, Order order) {
        var wanted = new TagOrder(content(order), order.lock(), order.secured(), order.overwrite());
        return switch (pad.programme(tag, wanted).join()) {
            case WriteOutcome.Written(var _, var locked) -> new Outcome.Written(locked);
            case WriteOutcome.NotBlank() -> new Outcome.NotBlank();
            case WriteOutcome.Gone() -> new Outcome.Gone();
            case WriteOutcome.Failed(var why) -> new Outcome.Failed(why);
        };
    }

    private TagContent content(Order order) {
        var elements = new TreeMap<String, Object>();
        order.what().ifPresent(known -> {
            if (rules.shelfLocation())
                elements.put("shelfLocation", known.item().location());
            if (rules.title()) elements.put("title", known.title().title());
        });
        return new TagContent(
                rules.model().tag(),
                order.item().text(),
                rules.owner(),
                1,
                1,
                CIRCULATING,
                true,
                false,
                elements,
                List.of());
    }
}
