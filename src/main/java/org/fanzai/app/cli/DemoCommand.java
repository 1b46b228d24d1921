package org.fanzai.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fanzai.app.Toolkit;
import org.fanzai.app.demo.PlayedDemo;
import org.fanzai.app.demo.ScriptedDemo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fanzai demo`: a kiosk with virtual hardware.
@Command(
        name = "demo",
        description = "A kiosk on a demo library with virtual hardware; without a display, a scripted reader.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--target",
            paramLabel = "FOLDER",
            defaultValue = "target/demo",
            description = "Where pictures and the receipt go. Default: ${DEFAULT-VALUE}")
    private Path target = Path.of("target/demo");

    @Option(names = "--scripted", description = "Play the scripted reader, also where there is a display.")
    private boolean scripted;

    @Override
    public Integer call() {
        if (Toolkit.hasDisplay() && !scripted) {
            new PlayedDemo().run();
            return Fanzai.DONE;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new ScriptedDemo(target.toAbsolutePath(), out).run() ? Fanzai.DONE : Fanzai.FAILED;
    }
}
