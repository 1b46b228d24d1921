package org.fanzai.device.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Runs the fuzzer over each target, one after the other, each in a process of its own: `SECONDS [TARGET…]`. What a
/// run found stays below `target/fuzz`, so that the next one begins there. Ends with 1 when a target failed.
public final class Fuzzing {
    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final Pattern DONE = Pattern.compile("Done ([0-9]+) runs in ([0-9]+) second");

    private Fuzzing() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(arguments[0]);
        var chosen = List.of(arguments).subList(1, arguments.length).stream()
                .filter(name -> !name.isBlank())
                .toList();
        int failed = 0;
        for (var name : chosen.isEmpty() ? FuzzTargets.all().keySet() : chosen) {
            FuzzTargets.named(name);
            boolean well = run(name, seconds);
            if (!well) failed++;
        }
        System.out.println(failed + " targets failed");
        if (failed > 0) System.exit(1);
    }

    private static boolean run(String name, int seconds) throws IOException, InterruptedException {
        var folder = Files.createDirectories(FOLDER.resolve(name));
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        var log = folder.resolve("log.txt");
        var seeds = seeds(folder.resolve("seeds"));
        var process = new ProcessBuilder(command(name, seconds, folder, corpus, seeds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        System.out.println(
                name + ": " + summary(Files.readString(log), corpus) + (exit == 0 ? "" : ", FAILED: see " + log));
        return exit == 0;
    }

    /// An input may take 30 seconds, which no codec needs: more is a hang. The first one loads all classes.
    private static List<String> command(String name, int seconds, Path folder, Path corpus, Path seeds) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + FuzzEntry.TARGET + "=" + name,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=org.fanzai.**",
                "--custom_hook_includes=org.fanzai.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-max_len=1024",
                "-timeout=30",
                corpus.toString(),
                seeds.toString()));
    }

    private static Path seeds(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (var seed : Seeds.all()) Files.write(folder.resolve("seed-" + number++), seed);
        return folder;
    }

    private static String summary(String log, Path corpus) throws IOException {
        var done = DONE.matcher(log);
        var runs = done.find() ? done.group(1) + " inputs in " + done.group(2) + " s" : "ended early";
        try (var kept = Files.list(corpus)) {
            return runs + ", " + kept.count() + " that reach something of their own";
        }
    }
}
