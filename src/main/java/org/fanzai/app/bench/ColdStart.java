package org.fanzai.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fanzai.app.Main;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.support.StorageTrouble;

/// From the start of a process to its first picture, with an ahead-of-time cache: an empty window, and a kiosk's
/// attract
/// screen against it.
final class ColdStart implements PathBench.Part {
    private static final int MOST_RUNS = 10;
    private static final double GOAL = 1.5;
    private static final Program EMPTY = new Program("empty window", List.of(EmptyWindow.Start.class.getName()));

    /// A program by its main class and its arguments. It prints [FirstPicture#SHOWN] when its first picture is there,
    /// and leaves when it reads the end of its input.
    record Program(String name, List<String> command) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws IOException {
        if (!fromJars()) return List.of(); // an ahead-of-time cache is of jars, not of folders
        int times = Math.min(runs, MOST_RUNS);
        var empty = measure(EMPTY, folder, times);
        var figures = new ArrayList<Figure>(List.of(empty));
        var attract = measure(kiosk(folder), folder, times);
        figures.add(attract);
        figures.add(Figure.ratio("attract screen by empty window", GOAL, attract.median() / empty.median()));
        return figures;
    }

    /// A kiosk on the demo library, which its training run seeds, with no device.
    private static Program kiosk(Path folder) throws IOException {
        BenchStation.copy("library.yaml", folder);
        var sample = BenchStation.text("kiosk.yaml");
        var file = folder.resolve("kiosk.yaml");
        Files.writeString(file, sample.substring(0, sample.indexOf("devices:")).replace("../.fanzai/kiosk", "data"));
        return new Program(
                "attract screen", List.of(Main.class.getName(), "run", "--announce", "--station", file.toString()));
    }

    private static boolean fromJars() {
        return Arrays.stream(classPath().split(java.io.File.pathSeparator)).allMatch(part -> part.endsWith(".jar"));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static Figure measure(Program program, Path folder, int times) throws IOException {
        var cache = folder.resolve(program.name().replace(' ', '-') + ".aot");
        start(program, Optional.of("-XX:AOTCacheOutput=" + cache)); // the training run
        var use = Files.exists(cache) ? Optional.of("-XX:AOTCache=" + cache) : Optional.<String>empty();
        var took = new double[times];
        for (int run = 0; run < times; run++) took[run] = start(program, use);
        return Figure.millis(program.name() + (use.isPresent() ? "" : " (without a cache)"), took);
    }

    /// Nanoseconds until it has shown something; returns when it has gone.
    private static double start(Program program, Optional<String> option) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        option.ifPresent(command::add);
        command.add("--enable-native-access=ALL-UNNAMED");
        if (System.getenv("DISPLAY") == null)
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw")); // better than nothing
        command.addAll(List.of("-cp", classPath()));
        command.addAll(program.command());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove(ConfigLoader.DATA_VARIABLE);
        long start = System.nanoTime();
        var process = builder.start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (!line.equals(FirstPicture.SHOWN)) continue;
                double took = System.nanoTime() - start;
                process.getOutputStream().close();
                process.waitFor();
                return took;
            }
            throw new StorageTrouble("trouble.bench.start", program.name() + " showed nothing");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageTrouble("trouble.bench.start", program.name() + " was interrupted", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }
}
