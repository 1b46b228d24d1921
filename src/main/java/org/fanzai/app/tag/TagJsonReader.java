package org.fanzai.app.tag;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.tag.ElementNames;
import org.fanzai.device.tag.TagContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tags from JSON as TagJson writes it. What follows from other keys, like checksums, is not read.
public final class TagJsonReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PARTS = 999;

    private TagJsonReader() {}

    /// The tags that `text` holds, one object after the other. Throws a Jackson exception for what is no JSON and
    /// `IllegalArgumentException`, with the end of a sentence, for what is no tag.
    public static List<TagContent> read(String text) {
        var contents = new ArrayList<TagContent>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue()) contents.add(content(values.nextValue()));
        }
        return contents;
    }

    private static TagContent content(JsonNode node) {
        if (!node.isObject()) throw new IllegalArgumentException("a tag is a JSON object");
        var model = text(node, "model", TagContent.DANISH);
        var content = TagContent.item(model, text(node, "id", text(node, "pii", "")), text(node, "owner", ""));
        if (isWritten(model) && content.id().isEmpty())
            throw new IllegalArgumentException("\"id\" is a text and must be there");
        content = used(node, content.asPart(number(node, "part", MOST_PARTS), number(node, "parts", MOST_PARTS)));
        for (var element : node.path("elements")) content = with(content, element);
        return content;
    }

    private static boolean isWritten(String model) {
        return model.equals(TagContent.DANISH) || model.equals(TagContent.ISO_28560_2);
    }

    private static TagContent used(JsonNode node, TagContent content) {
        if (!node.has("usageByte")) return content.usedAs(number(node, "usage", 15));
        var hex = text(node, "usageByte", "");
        if (!hex.matches("[0-9A-Fa-f]{2}"))
            throw new IllegalArgumentException("\"usageByte\" is a text of two hexadecimal digits");
        int usage = Integer.parseInt(hex, 16);
        return content.usedAs(usage >> 4, usage & 0x0F);
    }

    private static String text(JsonNode node, String key, String otherwise) {
        var value = node.path(key);
        if (value.isMissingNode()) return otherwise;
        if (!value.isString()) throw new IllegalArgumentException("\"" + key + "\" is a text");
        return value.asString();
    }

    private static int number(JsonNode node, String key, int most) {
        var value = node.path(key);
        if (value.isMissingNode()) return 1;
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > most)
            throw new IllegalArgumentException("\"" + key + "\" is a number from 0 to " + most);
        return value.asInt();
    }

    /// Elements that the basic keys say too, like the identifier, are left to those; set information is kept for what
    /// those can't say.
    private static TagContent with(TagContent content, JsonNode element) {
        var name = text(
                element,
                "name",
                element.path("oid").isInt()
                        ? ElementNames.of(element.path("oid").asInt())
                        : "");
        if (name.isEmpty()) throw new IllegalArgumentException("an element has a \"name\" and a \"value\"");
        int oid = ElementNames.oid(name).orElse(ElementNames.LAST);
        boolean said = oid == ElementNames.SET ? content.parts() > 1 : ElementNames.isBasic(oid);
        return said && content.model().equals(TagContent.ISO_28560_2)
                ? content
                : content.with(name, text(element, "value", ""));
    }
}
