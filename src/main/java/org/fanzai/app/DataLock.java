package org.fanzai.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.fanzai.support.StorageTrouble;
import org.jspecify.annotations.Nullable;

/// One process at a time works in a station's data folder. The lock goes when the process does, however it ends.
public final class DataLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Makes the folder where it is missing and takes its lock, waiting a moment for somebody who is just leaving.
    /// Throws [StorageTrouble].
    public static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            var lock = attempt(data, System.nanoTime() + PATIENCE.toNanos());
            if (lock != null) return lock;
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The data folder can't be used: " + data, trouble, data);
        }
        throw new StorageTrouble(
                "trouble.data.locked", "Another station runs on " + data + "; stop it or give this one its own", data);
    }

    private static @Nullable DataLock attempt(Path data, long deadline) throws IOException {
        while (true) {
            var lock = tryLock(data);
            if (lock != null || System.nanoTime() > deadline) return lock;
            java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// The lock, or null when somebody has it.
    public static @Nullable DataLock tryLock(Path data) throws IOException {
        var channel =
                FileChannel.open(data.resolve("station.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return new DataLock(channel);
        } catch (OverlappingFileLockException ours) {
            // somebody in this process has it
        }
        channel.close();
        return null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The lock can't be released", trouble);
        }
    }
}
