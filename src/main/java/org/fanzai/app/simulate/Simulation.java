package org.fanzai.app.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a script line by line, lets a device play it, and prints a JSON line for each: `{"ok":true}`,
/// or `{"ok":false,"why":…}`, after which the next line is played. What happens to the device is
/// printed too, as lines with "event". Thread-safe.
public final class Simulation implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;
    private final Player player;

    /// `device` makes the device; it is given where to tell what happens.
    public Simulation(PrintWriter out, Function<Consumer<ObjectNode>, Player> device) {
        this.out = out;
        player = device.apply(this::print);
    }

    /// Plays all lines up to the end of `lines`; empty ones and those that begin with # are remarks.
    public void play(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine())
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) print(answer(line));
    }

    private ObjectNode answer(String text) {
        var answer = JSON.createObjectNode().put("ok", true);
        try {
            var line = new ScriptLine(JSON.readTree(text));
            player.play(line.verb(), line, answer);
            return answer;
        } catch (JacksonException noJson) {
            return refused("this is not JSON: " + noJson.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return refused(Objects.requireNonNullElse(wrong.getMessage(), "it can't be done"));
        }
    }

    private static ObjectNode refused(String why) {
        return JSON.createObjectNode().put("ok", false).put("why", why);
    }

    private synchronized void print(ObjectNode line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        player.close();
    }
}
