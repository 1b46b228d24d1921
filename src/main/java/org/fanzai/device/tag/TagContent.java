package org.fanzai.device.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a tag says. `model` is one of the constants here; `usage` is the type of usage, 0 to 15, and `usageDetail`
/// the finer one that only ISO 28560-2 has, 0 where it says none; `elements` are named as in ISO 28560-1;
/// `problems` are sentences for staff. `blocksReversed`: the reader gave the bytes of each block back to front.
public record TagContent(
        String model,
        String id,
        String owner,
        int parts,
        int part,
        int usage,
        int usageDetail,
        Trust trust,
        boolean blocksReversed,
        SortedMap<String, Object> elements,
        List<String> problems) {
    public static final String DANISH = "DS/INF 163-1 / ISO 28560-3";
    public static final String ISO_28560_2 = "ISO 28560-2";
    public static final String RFID_501 = "3M RFID501";
    public static final String DM11 = "Bibliotheca DM11";

    /// Tags of other trades: not of a library, and never written.
    public static final String NFC_TYPE_5 = "NFC Forum type 5";

    public static final String BLANK = "blank";
    public static final String UNKNOWN = "unknown";

    /// The type of usage of a tag that says nothing of it.
    public static final int UNTOLD = 6;

    public TagContent {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        problems = List.copyOf(problems);
    }

    /// A circulating item of one part: what most tags of a library say.
    public static TagContent item(String id, String owner) {
        return item(DANISH, id, owner);
    }

    /// The same, of another model.
    public static TagContent item(String model, String id, String owner) {
        var trust = model.equals(DANISH) ? Trust.PROVEN : Trust.WELL_FORMED;
        return new TagContent(model, id, owner, 1, 1, 1, 0, trust, false, new TreeMap<>(), List.of());
    }

    /// A tag whose memory the reader could not get.
    public static TagContent unreadable(String why) {
        return without(UNKNOWN, "The tag can't be read: " + why + ".");
    }

    static TagContent without(String model, String... problems) {
        return new TagContent(model, "", "", 0, 0, 0, 0, Trust.UNPROVEN, false, new TreeMap<>(), List.of(problems));
    }

    public TagContent asPart(int newPart, int newParts) {
        return new TagContent(
                model, id, owner, newParts, newPart, usage, usageDetail, trust, blocksReversed, elements, problems);
    }

    public TagContent usedAs(int newUsage) {
        return usedAs(newUsage, 0);
    }

    public TagContent usedAs(int newUsage, int newDetail) {
        return new TagContent(
                model, id, owner, parts, part, newUsage, newDetail, trust, blocksReversed, elements, problems);
    }

    public TagContent with(String element, Object value) {
        var more = new TreeMap<>(elements);
        more.put(element, value);
        return new TagContent(model, id, owner, parts, part, usage, usageDetail, trust, blocksReversed, more, problems);
    }

    TagContent reversed() {
        return new TagContent(model, id, owner, parts, part, usage, usageDetail, trust, true, elements, problems);
    }

    /// Believed only as far as `newTrust`, because of `problem`.
    TagContent trusted(Trust newTrust, String problem) {
        var more = new ArrayList<>(problems);
        more.addFirst(problem);
        return new TagContent(
                model, id, owner, parts, part, usage, usageDetail, newTrust, blocksReversed, elements, more);
    }

    TagContent doubted(String problem) {
        return trusted(Trust.DOUBTFUL, problem);
    }

    /// The type of usage as one byte, the finer one in its lower half.
    public int usageByte() {
        return usage << 4 | usageDetail;
    }

    /// Whether a checksum proved it; false for models that have none.
    public boolean crcOk() {
        return trust == Trust.PROVEN;
    }

    /// Whether all was done that the model allows to find damage, and none was found.
    public boolean verified() {
        return trust == Trust.PROVEN || trust == Trust.WELL_FORMED;
    }

    /// The model is known but the tag is in disorder: nothing here may be believed.
    public boolean damaged() {
        return trust == Trust.DOUBTFUL;
    }

    /// Masked: the identifier may be a patron's card.
    @Override
    public String toString() {
        return "TagContent[" + model + ", usage " + usage + (verified() ? "" : ", not verified") + "]";
    }
}
