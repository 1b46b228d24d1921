package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.node;
import static org.fanzai.app.vectors.FrameReading.wrong;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.TextLine;
import org.fanzai.device.protocol.rfidhub.HubAnswer;
import org.fanzai.device.protocol.rfidhub.HubItem;
import tools.jackson.databind.node.ObjectNode;

/// Units that read items themselves (koha-rfidhub).
final class HubReading implements FrameReading {
    @Override
    public ObjectNode request(Octets bytes) {
        var text = text(bytes);
        if (text.length() < 3) return node().put("cmd", text);
        boolean decides = text.startsWith("OK");
        var node = node().put("cmd", decides ? text : text.substring(0, 3));
        var rest = decides ? "" : text.substring(3);
        node.put("params", rest);
        switch (text.substring(0, 3)) {
            case "VER" -> node.put("version", rest);
            case "ACT", "DAC" -> HubItem.parse(rest).ifPresent(item -> item(node, item));
            case "WRT" -> written(node, rest.split("\\|", -1));
            default -> {}
        }
        return node;
    }

    private static void written(ObjectNode node, String... words) {
        node.put("item", words[0]).put("barcode", words[0]);
        if (words.length > 1 && words[1].matches("[0-9]{1,3}"))
            node.put("parts", Integer.parseInt(words[1])).put("count", Integer.parseInt(words[1]));
    }

    private static String text(Octets bytes) {
        return new String(bytes.toArray(), StandardCharsets.US_ASCII).replaceAll("[\\r\\n]", "");
    }

    @Override
    public ObjectNode reply(Octets bytes, ObjectNode request) {
        return switch (HubAnswer.of(new TextLine(text(bytes)))) {
            case HubAnswer.Ok() -> node().put("ok", true);
            case HubAnswer.Nok() -> node().put("ok", false);
            case HubAnswer.Count(var tags) ->
                node().put("ok", true).put("count", tags).put("tagCount", tags);
            case HubAnswer.Written(var tags) -> {
                var node = node().put("ok", true);
                FrameReading.tags(node, tags.stream().map(Object::toString).toList());
                yield node.set("uids", node.path("tags").deepCopy());
            }
            case HubAnswer.Item(var item, var complete) ->
                item(node(), item).put("complete", complete).put("status", complete ? "0" : "1");
            case HubAnswer.Unfitting() -> wrong("not understood");
        };
    }

    private static ObjectNode item(ObjectNode node, HubItem item) {
        return node.put("item", item.barcode())
                .put("barcode", item.barcode())
                .put("country", item.country())
                .put("owner", item.owner());
    }

    @Override
    public Stream stream(Octets bytes) {
        var taken = FrameStreams.taken(bytes, HubAnswer::next, line -> List.of(line.encode()));
        return new Stream(
                taken.frames().stream().map(hex -> text(Octets.hex(hex))).toList(), taken.rest());
    }
}
