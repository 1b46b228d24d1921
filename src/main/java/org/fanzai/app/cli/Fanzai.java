package org.fanzai.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanzai.support.ConfigTrouble;
import org.fanzai.support.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line. Results go to stdout, messages to stderr; exit 0 done, 1 refused or failed, 2 wrong use or
/// unreadable input.
@Command(
        name = "fanzai",
        description = "The library on every station: desk, kiosk, headless.",
        mixinStandardHelpOptions = true,
        versionProvider = Fanzai.Version.class)
public final class Fanzai implements Runnable {
    /// Done.
    public static final int DONE = 0;

    /// Refused or failed.
    public static final int FAILED = 1;

    /// Wrong use or unreadable input.
    public static final int WRONG_USE = 2;

    private static final SortedMap<String, Class<?>> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("bench", BenchCommand.class),
            Map.entry("card", CardCommand.class),
            Map.entry("central", CentralCommand.class),
            Map.entry("demo", DemoCommand.class),
            Map.entry("device", DeviceCommand.class),
            Map.entry("doctor", DoctorCommand.class),
            Map.entry("headless", HeadlessCommand.class),
            Map.entry("inspect", InspectCommand.class),
            Map.entry("policy", PolicyCommand.class),
            Map.entry("receipt", ReceiptCommand.class),
            Map.entry("run", RunCommand.class),
            Map.entry("scenario", ScenarioCommand.class),
            Map.entry("simulate", SimulateCommand.class),
            Map.entry("tag", TagCommand.class),
            Map.entry("vectors", VectorsCommand.class)));

    @Spec
    private @Nullable CommandSpec spec;

    /// Runs one command and returns its exit code.
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    /// The same, with results and messages going where the caller says.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return line(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, command, _) -> explain(trouble, command.getErr()))
                .execute(args);
    }

    /// Only the command that was named: to read the others' descriptions takes as long as to show a screen.
    private static CommandLine line(String... args) {
        var line = new CommandLine(new Fanzai());
        var named = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (named == null) COMMANDS.forEach((name, command) -> line.addSubcommand(name, command));
        else line.addSubcommand(args[0], named);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command.");
    }

    private static int explain(Exception trouble, PrintWriter err) {
        return switch (trouble) {
            case ConfigTrouble config -> {
                config.problems().forEach(err::println);
                yield WRONG_USE;
            }
            case Trouble known -> {
                err.println(known.getMessage()
                        + (known.getCause() == null
                                ? ""
                                : " (" + known.getCause().getMessage() + ")"));
                yield FAILED;
            }
            default -> {
                LoggerFactory.getLogger(Fanzai.class).error("A bug", trouble);
                yield FAILED;
            }
        };
    }

    /// The version that the build wrote into the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            try (var in = Objects.requireNonNull(Fanzai.class.getResourceAsStream("/org/fanzai/version.properties"))) {
                var properties = new Properties();
                properties.load(in);
                return new String[] {"fanzai " + properties.getProperty("version")};
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
