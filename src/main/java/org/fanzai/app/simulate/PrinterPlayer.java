package org.fanzai.app.simulate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.virtual.Paper;
import org.fanzai.device.virtual.VirtualPrinter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A receipt printer. Each slip that it cuts off is told with its text.
public final class PrinterPlayer implements Player {
    private final VirtualPrinter printer;
    private final Consumer<ObjectNode> events;
    private int told;

    public PrinterPlayer(Path link, PortSettings line, Consumer<ObjectNode> events) {
        this.events = events;
        printer = VirtualPrinter.at(link, line);
        printer.paper().subscribe(paper -> tell(paper.parts()));
    }

    private synchronized void tell(List<Paper.Part> parts) {
        if (parts.size() < told) told = 0;
        for (int at = told; at < parts.size(); at++) {
            if (!(parts.get(at) instanceof Paper.Part.Cut)) continue;
            var slip = new Paper(parts.subList(told, at));
            told = at + 1;
            events.accept(printed(slip));
        }
    }

    private static ObjectNode printed(Paper slip) {
        var codes = slip.parts().stream()
                .filter(Paper.Part.Qr.class::isInstance)
                .map(part -> ((Paper.Part.Qr) part).text())
                .collect(Collectors.joining("\n"));
        var event =
                JsonNodeFactory.instance.objectNode().put("event", "printed").put("text", slip.text());
        return codes.isEmpty() ? event : event.put("qr", codes);
    }

    @Override
    public void play(String verb, ScriptLine line, ObjectNode answer) {
        switch (verb) {
            case "paper" -> printer.roll(roll(line));
            case "cover" -> printer.cover(set(line, "open"));
            case "mute" -> printer.mute(set(line, "on"));
            case "tear" -> printer.tearOff();
            case "unplug" -> printer.unplug();
            case "replug" -> printer.replug();
            case "wait" -> Pause.play(line);
            default ->
                throw new IllegalArgumentException(
                        "a printer can't \"" + verb + "\"; it can paper, cover, mute, tear, unplug, replug, wait");
        }
    }

    private static boolean set(ScriptLine line, String key) {
        line.allows(key);
        return line.flag(key, true);
    }

    private static VirtualPrinter.Roll roll(ScriptLine line) {
        line.allows("state");
        return switch (line.text("state")) {
            case "full" -> VirtualPrinter.Roll.FULL;
            case "near" -> VirtualPrinter.Roll.NEAR_END;
            case "out" -> VirtualPrinter.Roll.OUT;
            default -> throw new IllegalArgumentException("\"state\" is full, near or out");
        };
    }

    @Override
    public void close() {
        printer.close();
    }
}
