package org.fanzai.app.tag;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.DataElement;
import org.fanzai.device.tag.ElementChain;
import org.fanzai.device.tag.ElementNames;
import org.fanzai.device.tag.SetNumbers;
import org.fanzai.device.tag.TagContent;
import tools.jackson.databind.node.ObjectNode;

/// What only tags of the model ISO 28560-2 have: their elements as they stand.
final class ElementsJson {
    private ElementsJson() {}

    /// `memory` in address order. Of a chain that runs past the end no element is told but what was recovered.
    static void write(ObjectNode node, TagContent content, Octets memory, TagBlocks blocks) {
        var chain = ElementChain.of(memory);
        var list = node.putArray("elements");
        if (chain.fault() != ElementChain.Fault.OVERRUN)
            chain.elements().forEach(element -> write(list.addObject(), element, blocks));
        if (content.damaged()) failed(node, chain);
        else chain.id().ifPresent(id -> node.put("pii", id));
        chain.value(ElementNames.SET)
                .flatMap(SetNumbers::of)
                .ifPresent(set ->
                        node.putObject("setInfo").put("total", set.total()).put("ordinal", set.ordinal()));
        chain.value(ElementNames.SHELF).ifPresent(shelf -> node.put("shelf", shelf));
        chain.value(ElementNames.TITLE).ifPresent(title -> node.put("title", title));
        chain.usage().ifPresent(usage -> node.put("usageByte", "%02X".formatted(usage)));
    }

    private static void write(ObjectNode node, DataElement element, TagBlocks blocks) {
        node.put("oid", element.oid())
                .put("name", ElementNames.of(element.oid()))
                .put("scheme", element.scheme().label())
                .put("data", element.data().hex());
        element.value().ifPresent(value -> node.put("value", value));
        if (element.padded()) node.put("padBytes", element.pads());
        if (blocks.known()) node.put("locked", blocks.locked(element));
    }

    private static void failed(ObjectNode node, ElementChain chain) {
        node.put("error", error(chain));
        chain.id().ifPresent(id -> node.putObject("recovered").put("pii", id));
    }

    private static String error(ElementChain chain) {
        if (chain.fault() != ElementChain.Fault.NONE) return chain.fault().words();
        if (chain.element(ElementNames.ID).isEmpty()) return "no primary item identifier";
        if (chain.id().isEmpty()) return "primary item identifier can't be read";
        return chain.alone() ? "tag can't be read in one way only" : "more than elements in memory";
    }
}
