package org.fanzai.device.reader;

import org.fanzai.device.driver.PadNews;
import org.fanzai.device.reader.TagReading.Kind;
import org.fanzai.device.tag.TagContent;

/// What a driver knows of a tag, in the words of the program.
record TagViews(SecurityRules rules) {
    PadTag of(PadNews.Sighted tag) {
        var reading = tag.content().<TagReading>map(TagViews::reading).orElseGet(TagReading.Reading::new);
        return new PadTag(
                tag.uid(),
                reading,
                rules.of(tag.content(), tag.afi(), tag.eas()),
                tag.content().map(TagContent::model).orElse(""),
                tag.afi(),
                tag.eas());
    }

    private static TagReading reading(TagContent content) {
        return switch (content.model()) {
            case TagContent.BLANK -> new TagReading.Blank();
            case TagContent.UNKNOWN, TagContent.NFC_TYPE_5 -> new TagReading.Unknown();
            default -> known(content);
        };
    }

    private static TagReading known(TagContent content) {
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
