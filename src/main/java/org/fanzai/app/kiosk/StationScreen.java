package org.fanzai.app.kiosk;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fanzai.app.Logging;
import org.fanzai.app.Station;
import org.fanzai.app.Toolkit;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.config.StationConfig.Kind;
import org.fanzai.device.reader.Pad;
import org.fanzai.domain.operation.Actor;
import org.fanzai.support.Ids;
import org.fanzai.support.Subscription;
import org.fanzai.ui.desk.Desk;
import org.fanzai.ui.desk.DeskServices;
import org.fanzai.ui.desk.DeskSetting;
import org.fanzai.ui.desk.convert.ConvertServices;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.VirtualBackground;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theming;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.Convert;
import org.fanzai.usecase.Renew;
import org.slf4j.LoggerFactory;

/// Runs a station with a screen until its window closes: a kiosk or a desk over the same use cases.
public final class StationScreen {
    private static final String STAFF = "desk";

    private final StationConfig config;
    private final Runnable shown;
    private final InstantSource clock = InstantSource.system();
    private final Background background = new VirtualBackground(
            bug -> LoggerFactory.getLogger(StationScreen.class).error("A bug", bug));

    /// `shown` is called when the first picture is there.
    public StationScreen(StationConfig config, Runnable shown) {
        this.config = config;
        this.shown = shown;
    }

    /// Puts the screen up, opens the station behind it, and returns when the window is closed. Throws the trouble that
    /// kept the station from opening.
    public void run() {
        var opening = new CompletableFuture<Station>();
        Toolkit.start(Toolkit.hasDisplay());
        var closed = new CountDownLatch(1);
        try (var devices = Devices.open(config)) {
            var screen = Toolkit.call(() -> show(LibraryPorts.opening(opening), devices, closed));
            Thread.ofPlatform()
                    .name("opening")
                    .start(() -> open(opening, devices)); // it would take the screen's time before
            var _ = opening.whenComplete((_, failed) -> {
                if (failed != null) closed.countDown();
            });
            await(closed);
            Toolkit.call(() -> {
                screen.close();
                return screen;
            });
        }
        LibraryPorts.opened(opening).close();
    }

    private void open(CompletableFuture<Station> opening, Devices devices) {
        try {
            Logging.toFile(config.data());
            var station = Station.open(config, clock, Ids.monotonic());
            Settling.settle(LibraryPorts.of(station), devices.pad());
            opening.complete(station);
        } catch (RuntimeException trouble) {
            opening.completeExceptionally(trouble);
        }
    }

    private Subscription show(LibraryPorts library, Devices devices, CountDownLatch closed) {
        var stage = new Stage();
        stage.setOnHidden(_ -> closed.countDown());
        var open = config.kind() == Kind.KIOSK ? kiosk(stage, library, devices) : desk(stage, library, devices);
        shown.run();
        return open;
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Subscription kiosk(Stage stage, LibraryPorts library, Devices devices) {
        var rig = new KioskRig(config, library, devices, clock, new Loudspeaker());
        var room = Screen.getPrimary().getBounds();
        if (config.screen().fullScreen()) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        KioskWindow.show(stage, rig.model(), room.getWidth(), room.getHeight());
        return rig::close;
    }

    private ConvertServices convert(Pad pad, LibraryPorts library) {
        var rules = config.library().tags();
        return new ConvertServices(
                new Convert(new PadWriter(pad, rules), library.items(), library.circulation()),
                pad.state(),
                rules.model().tag(),
                rules.asksLock(),
                new Actor.Staff(STAFF),
                clock,
                config.library().policy().zone());
    }

    private Subscription desk(Stage stage, LibraryPorts library, Devices devices) {
        var texts = new Texts(KioskRig.language(config.language()));
        var circulation = library.circulation();
        var policy = config.library().policy();
        var services = new DeskServices(
                new CheckOut(circulation),
                new CheckIn(circulation),
                new Renew(circulation),
                library.security(devices.pad()),
                library.patrons(),
                library.items(),
                new DeskSetting(
                        policy.zone(),
                        clock,
                        STAFF,
                        config.library().names(),
                        config.labels(),
                        config.library().categories(),
                        DeskSetting.limits(policy, config.branch()),
                        Codes.of(config, clock),
                        config.library().barcodes().keyboard()),
                devices.pad().map(pad -> convert(pad, library)));
        var desk = new Desk(services, background, texts);
        var scanner =
                devices.scanner().map(lines -> lines.subscribe(scan -> Platform.runLater(() -> desk.scanned(scan))));
        var scene = new Scene(desk.view(), 1920, 1080);
        new Theming(Product.DESK).apply(scene, Look.PLAIN);
        stage.setTitle(config.library().names().getOrDefault(config.language(), "Fanzai"));
        stage.setScene(scene);
        stage.setMaximized(true);
        stage.show();
        return () -> {
            scanner.ifPresent(Subscription::close);
            desk.close();
        };
    }
}
