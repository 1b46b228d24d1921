package org.fanzai.ui.desk;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.fanzai.support.Trouble;
import org.fanzai.ui.fx.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk's work in the order in which it came, one at a time: an item never overtakes the card before it. Every
/// piece of work is answered exactly once, by trouble or a bug too. Used on the FX thread only.
final class ScanQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ScanQueue.class);
    private static final int CODES = 36 * 36 * 36 * 36;

    private record Task(Supplier<Optional<Callable<Found>>> turn, Consumer<Found> answered) {}

    private final Background background;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size", 0);
    private boolean busy;
    private boolean closed;

    ScanQueue(Background background) {
        this.background = background;
    }

    /// When its turn comes, `turn` says on the FX thread what is to be done in the background, if anything.
    void add(Supplier<Optional<Callable<Found>>> turn, Consumer<Found> answered) {
        waiting.add(new Task(turn, answered));
        size.set(size.get() + 1);
        work();
    }

    /// Does something on the FX thread when all that came before is answered.
    void add(Runnable then) {
        add(
                () -> {
                    then.run();
                    return Optional.empty();
                },
                _ -> {});
    }

    /// How many wait, with the one that is being worked on.
    ReadOnlyIntegerProperty size() {
        return size.getReadOnlyProperty();
    }

    /// From now on nothing is begun; what is being worked on ends unheard.
    void close() {
        closed = true;
        waiting.clear();
    }

    private void work() {
        while (!busy && !closed && !waiting.isEmpty()) {
            var task = waiting.remove();
            busy = true;
            var work = turn(task);
            if (work.isEmpty()) ended();
            else background.run("desk scan", () -> guarded(work.get())).onDone(found -> answered(task, found));
        }
    }

    private Optional<Callable<Found>> turn(Task task) {
        boolean went = false;
        try {
            var work = task.turn().get();
            went = true;
            return work;
        } finally {
            if (!went) ended();
        }
    }

    private void answered(Task task, Found found) {
        try {
            if (!closed) task.answered().accept(found);
        } finally {
            ended();
            work();
        }
    }

    private void ended() {
        busy = false;
        size.set(size.get() - 1);
    }

    /// Nothing may keep the scans behind it from being worked on.
    private static Found guarded(Callable<Found> work) throws Exception {
        try {
            return work.call();
        } catch (Trouble trouble) {
            LOG.warn("A scan was not recorded: {}", trouble.getMessage());
            return new Found.Failed(trouble);
        } catch (RuntimeException bug) {
            var code = code(bug);
            LOG.error("A scan failed, {}", code, bug);
            return new Found.Broken(code);
        }
    }

    private static String code(RuntimeException bug) {
        var at = bug.getStackTrace().length == 0 ? "" : bug.getStackTrace()[0].toString();
        int hash = Math.floorMod((bug.getClass().getName() + at).hashCode(), CODES);
        return "D-" + Integer.toString(hash, 36).toUpperCase(java.util.Locale.ROOT);
    }
}
