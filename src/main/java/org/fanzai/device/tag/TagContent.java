package org.fanzai.device.tag;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a tag says. `model` is one of the constants here; `elements` are named as in ISO 28560-1; `problems`
/// are sentences for staff. `blocksReversed`: the reader gave the bytes of each block back to front.
public record TagContent(
        String model,
        String id,
        String owner,
        int parts,
        int part,
        int usage,
        boolean crcOk,
        boolean blocksReversed,
        SortedMap<String, Object> elements,
        List<String> problems) {
    public static final String DANISH = "DS/INF 163-1 / ISO 28560-3";
    public static final String BLANK = "blank";
    public static final String UNKNOWN = "unknown";

    public TagContent {
        elements = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        problems = List.copyOf(problems);
    }

    /// A circulating item of one part: what most tags of a library say.
    public static TagContent item(String id, String owner) {
        return new TagContent(DANISH, id, owner, 1, 1, 1, true, false, new TreeMap<>(), List.of());
    }

    /// A tag whose memory the reader could not get.
    public static TagContent unreadable(String why) {
        return without(UNKNOWN, "The tag can't be read: " + why + ".");
    }

    static TagContent without(String model, String... problems) {
        return new TagContent(model, "", "", 0, 0, 0, false, false, new TreeMap<>(), List.of(problems));
    }

    public TagContent asPart(int newPart, int newParts) {
        return new TagContent(model, id, owner, newParts, newPart, usage, crcOk, blocksReversed, elements, problems);
    }

    public TagContent usedAs(int newUsage) {
        return new TagContent(model, id, owner, parts, part, newUsage, crcOk, blocksReversed, elements, problems);
    }

    public TagContent with(String element, Object value) {
        var more = new TreeMap<>(elements);
        more.put(element, value);
        return new TagContent(model, id, owner, parts, part, usage, crcOk, blocksReversed, more, problems);
    }

    TagContent reversed() {
        return new TagContent(model, id, owner, parts, part, usage, crcOk, true, elements, problems);
    }

    /// The model is known but the checksum is wrong: nothing here may be believed.
    public boolean damaged() {
        return model.equals(DANISH) && !crcOk;
    }

    /// Masked: the identifier may be a patron's card.
    @Override
    public String toString() {
        return "TagContent[" + model + ", usage " + usage + (crcOk ? "" : ", not verified") + "]";
    }
}
