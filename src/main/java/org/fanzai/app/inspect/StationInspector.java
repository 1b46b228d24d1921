package org.fanzai.app.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.app.DataLock;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.inspect.Inspection.What;
import org.fanzai.db.H2;
import org.fanzai.station.StationKey;
import org.fanzai.support.StorageTrouble;
import tools.jackson.databind.node.ObjectNode;

/// Looks into a station: by asking the process that runs it, or, when none does, into its files.
public final class StationInspector {
    private final StationConfig config;

    public StationInspector(StationConfig config) {
        this.config = config;
    }

    /// JSON lines. Throws [StorageTrouble] when there is nothing to look into.
    public List<String> lines(What what) {
        return ask(what.name().toLowerCase(Locale.ROOT), inspection -> inspection.of(what));
    }

    /// One JSON object. Throws [StorageTrouble] when there is nothing to look into.
    public String explain(Inquiry inquiry) {
        return ask(InspectionServer.EXPLAIN + inquiry.write(), inspection -> List.of(inspection.of(inquiry)))
                .getFirst();
    }

    private List<String> ask(String line, Function<Inspection, List<ObjectNode>> directly) {
        if (Files.notExists(config.key()))
            throw new StorageTrouble(
                    "trouble.data.none",
                    "This station has never run: there is nothing in " + config.data(),
                    config.data());
        return running(line).orElseGet(() -> files(directly));
    }

    private Optional<List<String>> running(String asked) {
        try (var channel = SocketChannel.open(InspectionServer.address(config));
                var out = Channels.newWriter(channel, StandardCharsets.UTF_8);
                var in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
            out.write(asked + "\n");
            out.flush();
            var lines = new ArrayList<String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) return Optional.of(lines);
                lines.add(line);
            }
            throw new StorageTrouble("trouble.inspect", "The station that runs did not answer whole; see its log");
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    private List<String> files(Function<Inspection, List<ObjectNode>> directly) {
        var key = StationKey.read(config.key());
        try (var _ = DataLock.take(config.data());
                var db = H2.open(config.database(), key.databasePassword())) {
            var inspection = new Inspection(config, key, db, InstantSource.system());
            return directly.apply(inspection).stream().map(Object::toString).toList();
        }
    }
}
