package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fanzai.app.Station;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Ids;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;

/// A real station with the demo library and the sample configuration.
final class BenchStation implements AutoCloseable {
    /// A member of staff, who may have twenty items.
    private static final CardNumber READER = DemoLibrary.reader(4);

    private final StationConfig config;
    private final Station station;
    private final CheckOut checkOut;

    private BenchStation(StationConfig config) {
        this.config = config;
        this.station = Station.open(config, InstantSource.system(), Ids.monotonic());
        this.checkOut = new CheckOut(station.circulation());
    }

    static BenchStation in(Path folder) throws IOException {
        for (var name : new String[] {"library.yaml", "headless.yaml"}) copy(name, folder);
        return new BenchStation(ConfigLoader.station(
                folder.resolve("headless.yaml"),
                Map.of(ConfigLoader.DATA_VARIABLE, folder.resolve("data").toString())));
    }

    /// Copies a sample of the configuration.
    static void copy(String name, Path folder) throws IOException {
        Files.writeString(folder.resolve(name), text(name));
    }

    /// A sample of the configuration.
    static String text(String name) throws IOException {
        try (var in = BenchStation.class.getResourceAsStream("/org/fanzai/kiosk-config/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    StationConfig config() {
        return config;
    }

    Station station() {
        return station;
    }

    /// Lends an item at the kiosk and returns when the verdict is durable; false when it was refused.
    boolean lend(Barcode item) {
        return checkOut.atKiosk(READER, item, Set.of()).verdict().outcome().happened();
    }

    /// Takes it back, not measured.
    void takeBack(Barcode item) {
        var _ = new CheckIn(station.circulation()).of(new Actor.Machine(), item, Via.DESK);
    }

    Path journal() {
        return config.journal();
    }

    @Override
    public void close() {
        station.close();
    }
}
