package org.fanzai.device.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.fanzai.support.DeviceTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One program at a time has a port: an administrator's second open would succeed, and two that read from one port get
/// half of every answer. A file in the folder for temporary files is locked; the lock goes when the process does.
final class PortLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortLock.class);
    private static final int LONGEST_NUMBER = 20;

    private final @Nullable FileChannel channel;

    private PortLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /// Throws `DeviceTrouble` that says who has the port. Where no file can be made the port is not locked.
    static PortLock take(String port) {
        var file = file(port);
        try {
            var channel = opened(file);
            if (locked(channel)) {
                sign(channel);
                return new PortLock(channel);
            }
            var owner = owner(channel);
            channel.close();
            throw new DeviceTrouble(
                    "device.port.taken",
                    port + " is in use: "
                            + owner.map(process -> "process " + process).orElse("another program") + " has it open",
                    port);
        } catch (IOException unlockable) {
            LOG.debug("{} can't be locked", port, unlockable);
            return new PortLock(null);
        }
    }

    /// The same file for all names of a port.
    private static Path file(String port) {
        var name = real(port).replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("^-", "");
        return Path.of(System.getProperty("java.io.tmpdir"), "fanzai-port-" + name + ".lock");
    }

    private static String real(String port) {
        try {
            return Path.of(port).toRealPath().toString();
        } catch (IOException | InvalidPathException absent) {
            return port; // as with COM3: its name is all there is
        }
    }

    /// A file that somebody else owns may be opened in a folder for everybody, but not be made again.
    private static FileChannel opened(Path file) throws IOException {
        if (Files.exists(file)) return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var made = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        } catch (FileSystemException | UnsupportedOperationException notOurs) {
            LOG.debug("{} stays as it is", file, notOurs);
        }
        return made;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        var number = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(number), 0);
    }

    private static Optional<String> owner(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(LONGEST_NUMBER);
        int count = channel.read(buffer, 0);
        var text = count <= 0 ? "" : new String(buffer.array(), 0, count, StandardCharsets.US_ASCII);
        return text.matches("\\d+") ? Optional.of(text) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            LOG.debug("a lock stays", e);
        }
    }
}
