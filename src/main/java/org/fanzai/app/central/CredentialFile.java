package org.fanzai.app.central;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fanzai.db.central.Login;
import org.fanzai.support.StorageTrouble;

/// A login in a file of two lines, user and password, that its owner alone may read.
public final class CredentialFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private CredentialFile() {}

    /// Writes the whole file or none of it, also over an old one. Throws [StorageTrouble].
    public static void write(Path file, Login login) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            try (var channel = FileChannel.open(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER))) {
                var text = login.user() + "\n" + login.password() + "\n";
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException trouble) {
            throw new StorageTrouble(
                    "trouble.credential.write", "The credential can't be written: " + file, trouble, file);
        }
    }

    /// Throws [StorageTrouble] when it is missing, no credential, or open to others.
    public static Login read(Path file) {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file)))
                throw new StorageTrouble(
                        "trouble.credential.open",
                        "Others may read the credential " + file + "; make it yours alone (chmod 600)",
                        file);
            return login(file, Files.readAllLines(file));
        } catch (NoSuchFileException missing) {
            throw new StorageTrouble(
                    "trouble.credential.missing",
                    "There is no credential at " + file + "; enrol this station first (fanzai enroll)",
                    file);
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.credential.read", "The credential can't be read: " + file, trouble, file);
        }
    }

    private static Login login(Path file, List<String> lines) {
        if (lines.size() != 2 || lines.stream().anyMatch(String::isBlank))
            throw new StorageTrouble(
                    "trouble.credential.read", file + " is no credential: it has two lines, user and password", file);
        return new Login(lines.get(0), lines.get(1));
    }
}
