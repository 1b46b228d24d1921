package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.db.bench.Size;
import org.fanzai.domain.policy.Policy;
import org.fanzai.support.Ids;
import org.fanzai.support.StorageTrouble;

/// Measures decisions by the rules: alone, and as whole checkouts against the bare statements that these
/// send.
public final class RulesBench {
    /// What there is to be measured, the last only where there is a server.
    public static final List<String> PARTS = List.of("decision", "memory", "file", "postgres");

    private final Path folder;
    private final Setup setup;

    /// `parts` of [#PARTS]; `warmUp` pairs of checkouts before the `rounds` of `runs` pairs; `sizes` of
    /// the libraries from the smallest on. In memory only the first is measured.
    public record Setup(
            List<String> parts, int warmUp, int rounds, int runs, List<Size> sizes, Optional<Postgres> postgres) {
        /// What speaks against it, if anything.
        public Optional<String> problem() {
            int room = CheckoutPairs.room(sizes.getFirst());
            int needed = 2 * (warmUp + rounds * runs);
            return needed <= room
                    ? Optional.empty()
                    : Optional.of("There are items for " + room + " checkouts, and " + needed + " are asked for.");
        }
    }

    /// A database in which schemas may be made.
    public record Postgres(String url, String user, String password) {
        @Override
        public String toString() {
            return "postgres ****";
        }
    }

    /// Makes its files in `folder`: on the disk to measure.
    public RulesBench(Path folder, Setup setup) {
        this.folder = folder;
        this.setup = setup;
    }

    /// The figures of each part. Throws `Trouble`.
    public Map<String, List<Figure>> run() {
        try {
            Files.createDirectories(folder);
            var own = Files.createTempDirectory(folder, "bench-");
            try {
                return run(own, BenchPolicy.in(own));
            } finally {
                PathBench.delete(own);
            }
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The benchmark can't use " + folder, trouble, folder);
        }
    }

    private Map<String, List<Figure>> run(Path own, Policy policy) {
        var results = new LinkedHashMap<String, List<Figure>>();
        for (var part : setup.parts()) results.put(part, part(part, own, policy));
        return results;
    }

    private List<Figure> part(String part, Path own, Policy policy) {
        return switch (part) {
            case "decision" -> new Decisions(policy).measure(setup.runs());
            case "memory" -> race(BenchDatabase.memory(), setup.sizes().subList(0, 1), policy);
            case "file" -> race(BenchDatabase.file(own), setup.sizes(), policy);
            case "postgres" -> race(postgres(), setup.sizes(), policy);
            default -> throw new IllegalArgumentException("no part is called " + part);
        };
    }

    private BenchDatabase postgres() {
        var server = setup.postgres().orElseThrow();
        return BenchDatabase.postgres(server.url(), server.user(), server.password());
    }

    private List<Figure> race(BenchDatabase database, List<Size> sizes, Policy policy) {
        var libraries = new ArrayList<BenchLibrary>();
        try {
            for (var size : sizes) {
                var empty = database.make("fanzai_bench_" + size.items());
                libraries.add(BenchLibrary.fill(empty, size, policy, Ids.monotonic()));
            }
            return CheckoutRace.run(libraries, setup.warmUp(), setup.rounds(), setup.runs());
        } finally {
            libraries.forEach(BenchLibrary::close);
        }
    }
}
