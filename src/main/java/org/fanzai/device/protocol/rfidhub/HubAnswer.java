package org.fanzai.device.protocol.rfidhub;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanzai.device.frame.TextLine;
import org.fanzai.domain.shared.TagUid;

/// What the unit says.
public sealed interface HubAnswer {
    record Ok() implements HubAnswer {}

    record Nok() implements HubAnswer {}

    /// How many tags lie there.
    record Count(int tags) implements HubAnswer {}

    /// The tags that were written.
    record Written(List<TagUid> tags) implements HubAnswer {
        public Written {
            tags = List.copyOf(tags);
        }
    }

    /// An item lies there; `complete`: with all its parts.
    record Item(HubItem item, boolean complete) implements HubAnswer {}

    /// A line that says nothing of this.
    record Unfitting() implements HubAnswer {}

    Pattern COUNT = Pattern.compile("OK\\|([0-9]{1,3})");
    Pattern WRITTEN = Pattern.compile("OK(\\|[0-9A-Fa-f]{16})+");
    Pattern READ = Pattern.compile("RDT([^|]*)\\|([01])");

    /// The next whole line in `in`; when empty, `in` holds only what may be the start of one.
    static Optional<TextLine> next(ByteBuffer in, boolean silent) {
        return TextLine.next(in, silent, octet -> octet >= ' ' && octet <= '~');
    }

    static HubAnswer of(TextLine line) {
        var text = line.text();
        if (text.equals("OK")) return new Ok();
        if (text.equals("NOK")) return new Nok();
        var count = COUNT.matcher(text);
        if (count.matches()) return new Count(Integer.parseInt(count.group(1)));
        if (WRITTEN.matcher(text).matches())
            return new Written(List.of(text.substring(3).split("\\|")).stream()
                    .map(TagUid::new)
                    .toList());
        var read = READ.matcher(text);
        if (!read.matches()) return new Unfitting();
        return HubItem.parse(read.group(1))
                .<HubAnswer>map(item -> new Item(item, read.group(2).equals("0")))
                .orElseGet(Unfitting::new);
    }
}
