package org.fanzai.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fanzai.app.device.WatchEvent;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.TagReading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The events of devices as JSON and as lines for people.
final class WatchText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WatchText() {}

    static String object(WatchEvent event) {
        var node = JSON.createObjectNode();
        switch (event) {
            case WatchEvent.Ready(var device) -> node.put("event", "ready").put("device", device);
            case WatchEvent.Lost(var device, var why) ->
                node.put("event", "lost").put("device", device).put("why", why);
            case WatchEvent.Tags(var tags, var crowded) -> tags(node, tags, crowded);
            case WatchEvent.Scanned(var text, var symbology) -> {
                node.put("event", "scan").put("text", text);
                symbology.ifPresent(name -> node.put("symbology", name));
            }
            case WatchEvent.Card(var number) -> node.put("event", "card").put("uid", number);
            case WatchEvent.Printer(var condition) ->
                node.put("event", "printer").put("condition", condition);
        }
        return node.toString();
    }

    private static void tags(ObjectNode node, List<PadTag> tags, boolean crowded) {
        var items = node.put("event", "tags").putArray("items");
        for (var tag : tags) {
            var one = items.addObject()
                    .put("uid", tag.uid().hex())
                    .put("itemId", itemId(tag.reading()))
                    .put("model", tag.model());
            if (tag.afi().isPresent() && tag.afi().getAsInt() >= 0)
                one.put("afi", "%02X".formatted(tag.afi().getAsInt()));
            else one.putNull("afi");
            tag.eas().ifPresent(on -> one.put("eas", on));
            one.put("security", lower(tag.security())).put("reading", word(tag.reading()));
            if (tag.reading() instanceof TagReading.Item(var _, var owner, var part, var parts))
                one.put("owner", owner).put("part", part).put("parts", parts);
        }
        if (crowded) node.put("crowded", true);
    }

    static String line(WatchEvent event) {
        return switch (event) {
            case WatchEvent.Ready(var device) -> device + ": ready";
            case WatchEvent.Lost(var device, var why) -> device + ": lost, " + why;
            case WatchEvent.Tags(var tags, var _) when tags.isEmpty() -> "pad: empty";
            case WatchEvent.Tags(var tags, var crowded) ->
                "pad: "
                        + tags.stream().map(WatchText::tag).collect(Collectors.joining(", "))
                        + (crowded ? "; crowded: spread them" : "");
            case WatchEvent.Scanned(var text, var symbology) ->
                "scan: " + text + symbology.map(name -> " (" + name + ")").orElse("");
            case WatchEvent.Card(var number) -> "card: " + number;
            case WatchEvent.Printer(var condition) -> "printer: " + condition;
        };
    }

    private static String tag(PadTag tag) {
        var id = itemId(tag.reading());
        return tag.uid() + " " + word(tag.reading()) + (id.isEmpty() ? "" : " " + id) + " " + lower(tag.security());
    }

    private static String itemId(TagReading reading) {
        return switch (reading) {
            case TagReading.Item(var id, var _, var _, var _) -> id;
            case TagReading.OtherLibraryThing(var _, var id) -> id;
            case TagReading.Reading _, TagReading.Doubtful _, TagReading.Blank _, TagReading.Unknown _ -> "";
        };
    }

    private static String word(TagReading reading) {
        return switch (reading) {
            case TagReading.Reading() -> "reading";
            case TagReading.Item _ -> "item";
            case TagReading.OtherLibraryThing(var kind, var _) -> lower(kind);
            case TagReading.Doubtful(var why) -> "doubtful (" + why + ")";
            case TagReading.Blank() -> "blank";
            case TagReading.Unknown() -> "unknown";
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
