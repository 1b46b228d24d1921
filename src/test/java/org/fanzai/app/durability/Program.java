package org.fanzai.app.durability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/// The real program as a child process. What it has shown are the whole lines that came out of it, to the last one that
/// was in the pipe when it died.
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final Path data;
    private final LinkedBlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final Thread reader;

    private Program(Process process, Path data) {
        this.process = process;
        this.data = data;
        reader = Thread.ofPlatform().start(() -> read(process.getInputStream()));
    }

    /// Starts `fanzai arguments…` with its data in `data`; what it says on stderr is kept beside that.
    static Program start(Path data, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // these lives are too short for more
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.fanzai.app.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(beside(data).toFile());
        builder.environment().put("FANZAI_DATA", data.toString());
        try {
            return new Program(builder.start(), data);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void read(InputStream in) {
        var line = new ByteArrayOutputStream();
        try (in) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                line.write(octet);
                if (octet != '\n') continue;
                shown.add(line.toString(StandardCharsets.UTF_8).strip());
                line.reset();
            }
        } catch (IOException dead) {
            line.reset(); // half a line was shown to nobody
        }
    }

    void send(List<String> lines) {
        try {
            var out = process.getOutputStream();
            for (var line : lines) out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException trouble) {
            throw new UncheckedIOException(errors(), trouble);
        }
    }

    /// The next line that it shows.
    String next() throws InterruptedException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            boolean ended = !reader.isAlive();
            var line = shown.poll(ended ? 0 : 1, TimeUnit.SECONDS);
            if (line != null) return line;
            if (ended) return Assertions.fail("it ended and showed no more: " + errors());
        }
        return Assertions.fail("nothing was shown in time: " + errors());
    }

    /// SIGKILL. The lines that it had shown by then and that nobody had read.
    List<String> kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        return rest();
    }

    /// Ends its input and waits until it has gone. The lines that nobody had read.
    List<String> end() throws InterruptedException, IOException {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        return rest();
    }

    private List<String> rest() throws InterruptedException {
        reader.join();
        var lines = new ArrayList<String>();
        shown.drainTo(lines);
        return lines;
    }

    int exit() {
        return process.exitValue();
    }

    String errors() {
        return errors(data);
    }

    /// What the last program with this data said on stderr.
    static String errors(Path data) {
        try {
            return Files.readString(beside(data));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Path beside(Path data) {
        return data.resolveSibling("stderr.txt");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
