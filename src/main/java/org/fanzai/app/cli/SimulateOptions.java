package org.fanzai.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fanzai.app.simulate.Player;
import org.fanzai.app.simulate.Simulation;
import org.fanzai.device.link.PortSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// What all simulated devices have in common: where they are, what they play, and that they stay until
/// they are killed.
final class SimulateOptions {
    @Option(
            names = "--link",
            paramLabel = "PATH",
            required = true,
            description = "The port for the station: a symbolic link to a pseudo-terminal, removed at the end.")
    private @Nullable Path link;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "JSON lines to play before those of stdin; - for stdin alone.")
    private @Nullable Path script;

    @Option(names = "--baud", paramLabel = "RATE", description = "The line's speed (default: as the factory sets it).")
    private int baud;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    Path link() {
        return Objects.requireNonNull(link);
    }

    PortSettings line(PortSettings usual) {
        if (baud < 0 || (baud > 0 && baud < 300)) throw wrong("--baud is a speed such as 9600, not " + baud + ".");
        return baud == 0 ? usual : new PortSettings(baud, usual.dataBits(), usual.stopBits(), usual.parity());
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    /// Plays script and stdin, and then goes on being a device until the process is ended.
    int run(Function<Consumer<ObjectNode>, Player> device) throws IOException, InterruptedException {
        if (Files.exists(link(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link()))
            throw wrong(link() + " exists and is no link: name a path that may be replaced.");
        boolean file = script != null && !script.toString().equals("-");
        if (file && !Files.isReadable(Objects.requireNonNull(script))) throw wrong("The file can't be read: " + script);
        var simulation =
                new Simulation(Objects.requireNonNull(spec).commandLine().getOut(), device);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(simulation::close));
        if (file)
            try (var lines = Files.newBufferedReader(Objects.requireNonNull(script))) {
                simulation.play(lines);
            }
        simulation.play(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        new CountDownLatch(1).await();
        return Fanzai.DONE;
    }
}
