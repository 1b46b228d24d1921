package org.fanzai.app.kiosk;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fanzai.app.Station;
import org.fanzai.app.Toolkit;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.config.StationConfig.Kind;
import org.fanzai.support.Ids;
import org.fanzai.support.Subscription;
import org.fanzai.ui.desk.Desk;
import org.fanzai.ui.desk.DeskServices;
import org.fanzai.ui.desk.DeskSetting;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.VirtualBackground;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theming;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
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

    /// Opens the station while the toolkit starts, shows its screen, and returns when the window is closed.
    public void run() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var opening = CompletableFuture.supplyAsync(() -> Station.open(config, clock, Ids.monotonic()), executor);
            Toolkit.start(Toolkit.hasDisplay());
            try (var station = opening.join();
                    var devices = Devices.open(config)) {
                show(station, devices);
            } catch (java.util.concurrent.CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException trouble) throw trouble;
                throw failed;
            }
        }
    }

    private void show(Station station, Devices devices) {
        var closed = new CountDownLatch(1);
        var screen = Toolkit.call(() -> {
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            var open = config.kind() == Kind.KIOSK ? kiosk(stage, station, devices) : desk(stage, station, devices);
            shown.run();
            return open;
        });
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            Toolkit.call(() -> {
                screen.close();
                return screen;
            });
        }
    }

    private Subscription kiosk(Stage stage, Station station, Devices devices) {
        var rig = new KioskRig(config, station, devices, clock, background, new Loudspeaker());
        var room = Screen.getPrimary().getBounds();
        if (config.screen().fullScreen()) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        KioskWindow.show(stage, rig.model(), room.getWidth(), room.getHeight());
        return rig::close;
    }

    private Subscription desk(Stage stage, Station station, Devices devices) {
        var texts = new Texts(KioskRig.language(config.language()));
        var circulation = station.circulation();
        var directory = station.directory();
        var policy = config.library().policy();
        var services = new DeskServices(
                new CheckOut(circulation),
                new CheckIn(circulation),
                new Renew(circulation),
                directory,
                directory,
                new DeskSetting(
                        policy.zone(),
                        clock,
                        STAFF,
                        config.library().names(),
                        config.labels(),
                        config.library().categories(),
                        DeskSetting.limits(policy, config.branch())));
        var desk = new Desk(services, background, texts);
        var scanner = devices.scanner()
                .map(lines -> lines.subscribe(scan -> Platform.runLater(() -> desk.scanned(scan.text()))));
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
