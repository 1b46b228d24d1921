package org.fanzai.app.simulate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.virtual.Make;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An RFID pad of any make, or a reader for cards alone.
public final class PadPlayer implements Player {
    private static final int MOST = 1_000_000;

    private final VirtualPad pad;
    private final Consumer<ObjectNode> events;

    public PadPlayer(Path link, Make make, PortSettings line, Consumer<ObjectNode> events) {
        pad = VirtualPad.at(link, make, line);
        this.events = events;
    }

    @Override
    public void play(String verb, ScriptLine line, ObjectNode answer) {
        switch (verb) {
            case "put" -> put(line, answer);
            case "take" -> take(line);
            case "card" -> card(line);
            case "unplug" -> pad.unplug();
            case "replug" -> pad.replug();
            case "become" -> become(line);
            case "wait" -> Pause.play(line);
            default -> fault(verb, line);
        }
    }

    private void fault(String verb, ScriptLine line) {
        switch (verb) {
            case "noise" -> noise(line);
            case "delay" -> pad.delay(Duration.ofMillis(counted(line, "ms", 0)));
            case "late" -> late(line);
            case "corrupt" -> pad.corruptNext(counted(line, "answers", 1));
            case "halve" -> pad.halveNext(counted(line, "answers", 1));
            case "twice" -> pad.twiceNext(counted(line, "answers", 1));
            case "mute" -> pad.mute(on(line));
            case "dribble" -> pad.dribble(on(line));
            default ->
                throw new IllegalArgumentException(
                        "a pad can't \"" + verb + "\"; it can put, take, card, unplug, replug,"
                                + " become, noise, delay, late, corrupt, halve, twice, mute, dribble, wait");
        }
    }

    private static int counted(ScriptLine line, String key, int otherwise) {
        line.allows(key);
        return line.number(key, otherwise, 0, MOST);
    }

    private static boolean on(ScriptLine line) {
        line.allows("on");
        return line.flag("on", true);
    }

    private void noise(ScriptLine line) {
        line.allows("hex");
        pad.noise(line.has("hex") ? line.bytes("hex").toArray() : new byte[0]);
    }

    private void late(ScriptLine line) {
        line.allows("answers", "ms");
        pad.lateNext(line.number("answers", 1, 0, MOST), Duration.ofMillis(line.number("ms", 400, 0, MOST)));
    }

    private void become(ScriptLine line) {
        line.allows("protocol");
        pad.become(make(line.text("protocol")));
    }

    /// Throws `IllegalArgumentException` for a name that no make has.
    public static Make make(String code) {
        return Arrays.stream(Make.values())
                .filter(make -> make.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no protocol is called \"" + code + "\"; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(Make.values()).map(Make::code).toList())));
    }

    private void put(ScriptLine line, ObjectNode answer) {
        var tag = TagMaker.of(line);
        tag.watch(change -> events.accept(told(tag, change)));
        pad.put(tag);
        answer.put("uid", tag.uid().hex());
    }

    private static ObjectNode told(VirtualTag tag, VirtualTag.Change change) {
        var event = JsonNodeFactory.instance.objectNode();
        var uid = tag.uid().hex();
        return switch (change) {
            case VirtualTag.Change.Afi(var afi) ->
                event.put("event", "security").put("uid", uid).put("afi", "%02X".formatted(afi));
            case VirtualTag.Change.Eas(var on) ->
                event.put("event", "security").put("uid", uid).put("eas", on);
            case VirtualTag.Change.Dsfid(var dsfid) ->
                event.put("event", "dsfid").put("uid", uid).put("dsfid", "%02X".formatted(dsfid));
            case VirtualTag.Change.Written(var block) ->
                event.put("event", "written").put("uid", uid).put("block", block);
            case VirtualTag.Change.Locked(var block) ->
                event.put("event", "locked").put("uid", uid).put("block", block);
        };
    }

    /// The tag or card with this number, the tags of this item, or all of them.
    private void take(ScriptLine line) {
        line.allows("uid", "item");
        boolean all = !line.has("uid") && !line.has("item");
        var uid = line.text("uid", "");
        boolean known = all;
        for (var tag : pad.tags())
            if (all || tag.uid().hex().equalsIgnoreCase(uid) || TagMaker.says(tag, line.text("item", "")))
                known |= taken(tag.uid());
        for (var card : pad.cards()) if (all || card.hex().equalsIgnoreCase(uid)) known |= taken(card);
        if (!known) throw new IllegalArgumentException("nothing of this number lies there");
    }

    private boolean taken(TagUid tag) {
        pad.take(tag);
        return true;
    }

    private boolean taken(CardUid card) {
        pad.take(card);
        return true;
    }

    /// With "ms" the card is held there for so long and taken away.
    private void card(ScriptLine line) {
        line.allows("uid", "ms");
        var card = new CardUid(line.text("uid"));
        pad.put(card);
        if (!line.has("ms")) return;
        Pause.of(line.number("ms", 0, 0, MOST));
        pad.take(card);
    }

    @Override
    public void close() {
        pad.close();
    }
}
