package org.fanzai.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs a part of a test on the FX thread, starting the toolkit (headless) the first time.
public final class Fx {
    private Fx() {}

    public static <T> T call(Callable<T> work) {
        Toolkit.STARTED.countDown();
        if (Platform.isFxApplicationThread())
            return CompletableFuture.supplyAsync(() -> get(work), Runnable::run).join();
        return CompletableFuture.supplyAsync(() -> get(work), Platform::runLater)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T get(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Toolkit {
        static final CountDownLatch STARTED = start();

        private static CountDownLatch start() {
            var started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            return started;
        }
    }
}
