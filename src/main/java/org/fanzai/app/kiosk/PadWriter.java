package org.fanzai.app.kiosk;

import org.fanzai.app.config.TagRules;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.TagOrder;
import org.fanzai.device.reader.WriteOutcome;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.TagWriter;

/// Programmes tags on a pad as the library's rules say.
record PadWriter(Pad pad, TagRules rules) implements TagWriter {
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
        var content = TagContent.item(rules.model().tag(), order.item().text(), rules.owner());
        if (order.what().isEmpty()) return content;
        var known = order.what().get();
        if (rules.shelfLocation())
            content = content.with("shelfLocation", known.item().location());
        return rules.title() ? content.with("title", known.title().title()) : content;
    }
}
