package org.fanzai.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// The JavaFX toolkit: on the screen where there is one, else on the Headless platform.
public final class Toolkit {
    private Toolkit() {}

    /// Whether this machine shows windows, as far as its environment says.
    public static boolean hasDisplay() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) return true;
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /// Starts the toolkit, once for all who ask; a program without a display draws in memory. Returns when it runs.
    public static synchronized void start(boolean display) {
        if (!display) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException running) {
            return; // a test has started it
        }
        try {
            started.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs `work` on the FX thread and waits for it. Not to be called on the FX thread.
    public static <T> T call(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        });
        return result.join();
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
