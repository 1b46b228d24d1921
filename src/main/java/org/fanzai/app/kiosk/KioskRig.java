package org.fanzai.app.kiosk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.fanzai.app.config.StationConfig;
import org.fanzai.support.Subscription;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Signals;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.VirtualBackground;
import org.fanzai.ui.kiosk.KioskServices;
import org.fanzai.ui.kiosk.KioskViewModel;
import org.fanzai.ui.kiosk.Tones;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kiosk that runs: its model, fed by its devices and by time. Made and closed on the FX thread.
public final class KioskRig implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskRig.class);
    private static final long TICK_MILLIS = 250;
    private static final int MOST_BOOKS = 8;

    private final KioskViewModel model;
    private final Texts texts;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ScheduledExecutorService ticking;

    public KioskRig(StationConfig config, LibraryPorts library, Devices devices, InstantSource clock, Tones tones) {
        var place = place(config, clock);
        texts = new Texts(place.language());
        model = new KioskViewModel(
                services(library, devices, clock, place), new VirtualBackground(this::bug), texts, tones);
        devices.pad().ifPresent(pad -> subscriptions.add(Signals.bind(pad.state(), model::padChanged)));
        devices.scanner()
                .ifPresent(scanner ->
                        subscriptions.add(scanner.subscribe(scan -> Platform.runLater(() -> model.scanned(scan)))));
        ticking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kiosk ticks").factory());
        var tick = new KioskInput.Tick();
        var _ = ticking.scheduleAtFixedRate(
                () -> Platform.runLater(() -> model.accept(tick)), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Whoever waits for what failed would wait for ever: the kiosk goes out of order and comes back by itself.
    private void bug(Throwable bug) {
        LOG.error("A bug", bug);
        model.accept(new KioskInput.StorageFailed(model.now().get()));
    }

    public KioskViewModel model() {
        return model;
    }

    public Texts texts() {
        return texts;
    }

    private static KioskServices services(
            LibraryPorts library, Devices devices, InstantSource clock, KioskServices.Place place) {
        var circulation = library.circulation();
        return new KioskServices(
                new CheckOut(circulation),
                new CheckIn(circulation),
                new SignIn(library.patrons(), clock),
                library.security(devices.pad()),
                library.patrons(),
                library.items(),
                devices.pad(),
                devices.scanner(),
                devices.printer(),
                clock,
                place);
    }

    private static KioskServices.Place place(StationConfig config, InstantSource clock) {
        var policy = config.library().policy();
        return new KioskServices.Place(
                byLanguage(config.library().names()),
                byLanguage(config.labels()),
                config.station(),
                language(config.language()),
                policy.zone(),
                policy.calendar(config.branch()),
                MOST_BOOKS,
                new Kiosk.Timing(config.session().idle(), config.session().warning()),
                Codes.of(config, clock),
                config.library().barcodes().keyboard(),
                config.library().receipts());
    }

    /// Texts that the configuration gives by language code.
    public static Map<Language, String> byLanguage(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(entry -> language(entry.getKey()), Map.Entry::getValue));
    }

    public static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public void close() {
        ticking.shutdownNow();
        subscriptions.forEach(Subscription::close);
    }
}
