package org.fanzai.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.fanzai.support.DeviceTrouble;
import org.fanzai.support.Trouble;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void answersOnTheFxThread() throws Exception {
        var heard = new CompletableFuture<Boolean>();
        Fx.run(() -> new VirtualBackground(heard::completeExceptionally)
                .run("answer", () -> Thread.currentThread().isVirtual())
                .onDone(virtual -> heard.complete(virtual && Platform.isFxApplicationThread())));
        assertTrue(heard.get(10, TimeUnit.SECONDS));
    }

    @Test
    void tellsTroubleToItsHandlerAndTheRestToTheBugHandler() throws Exception {
        var bug = new CompletableFuture<Throwable>();
        var trouble = new CompletableFuture<Trouble>();
        Fx.run(() -> {
            var background = new VirtualBackground(bug::complete);
            background.run("trouble", () -> fail(new DeviceTrouble("k", "m"))).onTrouble(trouble::complete);
            background.run("bug", () -> fail(new IllegalArgumentException("b"))).onTrouble(trouble::complete);
        });
        assertInstanceOf(DeviceTrouble.class, trouble.get(10, TimeUnit.SECONDS));
        assertInstanceOf(IllegalArgumentException.class, bug.get(10, TimeUnit.SECONDS));
    }

    @Test
    void takesATroubleThatNobodyHearsForABug() throws Exception {
        var bug = new CompletableFuture<Throwable>();
        Fx.run(() -> new VirtualBackground(bug::complete).run("unheard", () -> fail(new DeviceTrouble("k", "m"))));
        assertInstanceOf(DeviceTrouble.class, bug.get(10, TimeUnit.SECONDS));
    }

    @Test
    void letsTheLatestWinWhateverEndsFirst() {
        var background = new ManualBackground();
        var slot = new Background.Slot(background);
        List<String> shown = new ArrayList<>();
        slot.run("first", () -> "old").onDone(shown::add);
        slot.run("second", () -> "new").onDone(shown::add);
        background.end(1);
        background.end(0);
        assertEquals(List.of("new"), shown);
    }

    @Test
    void callsAHandlerThatComesAfterTheEndAndOnlyOnce() {
        List<Integer> heard = new ArrayList<>();
        var job = new ImmediateBackground().run("at once", () -> 7);
        job.onDone(heard::add);
        job.onTrouble(_ -> heard.add(0));
        assertEquals(List.of(7), heard);
    }

    @Test
    void interruptsWorkThatIsCancelled() throws Exception {
        var interrupted = new CompletableFuture<Boolean>();
        var started = new CompletableFuture<Boolean>();
        var job = Fx.call(() -> new VirtualBackground(_ -> {}).run("long", () -> {
            started.complete(true);
            try {
                return new CompletableFuture<String>().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted.complete(true);
                throw e;
            }
        }));
        assertTrue(started.get(10, TimeUnit.SECONDS));
        Fx.run(job::cancel);
        assertTrue(interrupted.get(10, TimeUnit.SECONDS));
        assertFalse(Fx.call(job::isRunning));
    }

    @Test
    void throwsABugOfAnImmediateJobAtTheTest() {
        var bug = new IllegalArgumentException("b");
        try {
            new ImmediateBackground().run("bug", () -> fail(bug));
        } catch (IllegalArgumentException e) {
            assertSame(bug, e);
        }
    }

    private static String fail(RuntimeException e) {
        throw e;
    }
}
