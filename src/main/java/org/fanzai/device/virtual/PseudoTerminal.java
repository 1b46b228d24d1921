package org.fanzai.device.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fanzai.device.frame.Octets;
import org.fanzai.support.DeviceTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial port without a cable: the program opens the symbolic link `path`, a virtual device is the
/// far end. Unplugging makes the port vanish under the program; plugging in again makes another, to
/// which the same link points.
public final class PseudoTerminal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PseudoTerminal.class);
    private static final int READ_WRITE_NO_CONTROL = 0x102;
    private static final int NON_BLOCKING = 0x800;
    private static final int GONE = -1;
    private static final short POLL_IN = 1;

    private final Path path;
    /// Held for reading while a call uses the descriptors, for writing while they change.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);

    private int master = GONE;
    private int keeper = GONE;

    private PseudoTerminal(Path path) {
        this.path = path;
    }

    /// Makes a terminal and the link to it. Throws `DeviceTrouble` where the system gives none.
    public static PseudoTerminal at(Path path) {
        var terminal = new PseudoTerminal(path);
        terminal.plug();
        return terminal;
    }

    public Path path() {
        return path;
    }

    public boolean plugged() {
        use.readLock().lock();
        try {
            return master != GONE;
        } finally {
            use.readLock().unlock();
        }
    }

    /// Does nothing when plugged in already.
    public void plug() {
        use.writeLock().lock();
        try (var arena = Arena.ofConfined()) {
            if (master != GONE) return;
            master = checked(Posix.openpt(READ_WRITE_NO_CONTROL | NON_BLOCKING), "posix_openpt");
            checked(Posix.grantpt(master), "grantpt");
            checked(Posix.unlockpt(master), "unlockpt");
            var name = arena.allocate(128);
            if (Posix.ptsname(master, name) != 0) throw failed("ptsname_r");
            keepRaw(arena, name);
            point(Path.of(name.getString(0)));
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Keeps the slave open: without that the master can't be read while the program has the port closed.
    private void keepRaw(Arena arena, MemorySegment name) {
        keeper = checked(Posix.open(name, READ_WRITE_NO_CONTROL), "open");
        var termios = arena.allocate(256, 8);
        checked(Posix.getAttributes(keeper, termios), "tcgetattr");
        Posix.makeRaw(termios);
        checked(Posix.setAttributes(keeper, termios), "tcsetattr");
    }

    private void point(Path target) {
        try {
            Files.deleteIfExists(path);
            if (path.getParent() != null) Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the program has written, at most `most` bytes; empty after `millis` of nothing, or when unplugged.
    Octets read(int most, int millis) {
        use.readLock().lock();
        try (var arena = Arena.ofConfined()) {
            if (master == GONE || !readable(arena, millis)) return Octets.NONE;
            var buffer = arena.allocate(most);
            int count = Posix.read(master, buffer);
            return count <= 0 ? Octets.NONE : Octets.of(buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE));
        } finally {
            use.readLock().unlock();
        }
    }

    private boolean readable(Arena arena, int millis) {
        var poll = arena.allocate(8, 4);
        poll.set(ValueLayout.JAVA_INT, 0, master);
        poll.set(ValueLayout.JAVA_SHORT, 4, POLL_IN);
        return Posix.poll(poll, millis) > 0 && (poll.get(ValueLayout.JAVA_SHORT, 6) & POLL_IN) != 0;
    }

    /// How many of `bytes` the terminal took; 0 when unplugged or when the program does not read.
    int write(Octets bytes) {
        use.readLock().lock();
        try (var arena = Arena.ofConfined()) {
            if (master == GONE) return 0;
            var segment = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes.toArray());
            return Math.max(0, Posix.write(master, segment));
        } finally {
            use.readLock().unlock();
        }
    }

    /// Pulls the cable. The link stays and points nowhere.
    public void unplug() {
        use.writeLock().lock();
        try {
            if (master == GONE) return;
            int keeperClosed = Posix.close(keeper);
            if (Posix.close(master) + keeperClosed != 0) LOG.debug("{} did not close cleanly", path);
            master = GONE;
            keeper = GONE;
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Unplugs and removes the link.
    @Override
    public void close() {
        unplug();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("{} can't be removed", path, e);
        }
    }

    private static int checked(int result, String call) {
        if (result < 0) throw failed(call);
        return result;
    }

    private static DeviceTrouble failed(String call) {
        return new DeviceTrouble("device.virtual.terminal", "no pseudo-terminal: " + call + " failed");
    }
}
