package org.fanzai.device.reader;

import java.util.OptionalInt;
import org.fanzai.device.driver.PadNews;
import org.fanzai.device.reader.TagReading.Kind;
import org.fanzai.device.tag.AfiValues;
import org.fanzai.device.tag.TagContent;

/// What a driver knows of a tag, in the words of the program.
record TagViews(AfiValues values) {
    PadTag of(PadNews.Sighted tag) {
        var reading = tag.content().<TagReading>map(TagViews::reading).orElseGet(TagReading.Reading::new);
        return new PadTag(tag.uid(), reading, security(tag.afi()));
    }

    private Security security(OptionalInt afi) {
        if (afi.isEmpty()) return Security.UNKNOWN;
        if (afi.getAsInt() == values.secured()) return Security.SECURED;
        return afi.getAsInt() == values.released() ? Security.RELEASED : Security.UNKNOWN;
    }

    private static TagReading reading(TagContent content) {
        return switch (content.model()) {
            case TagContent.BLANK -> new TagReading.Blank();
            case TagContent.DANISH -> danish(content);
            default -> new TagReading.Unknown();
        };
    }

    private static TagReading danish(TagContent content) {
        if (content.damaged()) return new TagReading.Doubtful("checksum");
        if (content.id().isEmpty()) return new TagReading.Doubtful("no identifier");
        return switch (content.usage()) {
            case 3, 4 -> new TagReading.OtherLibraryThing(Kind.LOCAL, content.id());
            case 8 -> new TagReading.OtherLibraryThing(Kind.PATRON_CARD, content.id());
            case 9 -> new TagReading.OtherLibraryThing(Kind.EQUIPMENT, content.id());
            default -> new TagReading.Item(content.id(), content.owner(), content.part(), content.parts());
        };
    }
}
