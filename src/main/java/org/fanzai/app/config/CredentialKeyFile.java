package org.fanzai.app.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.fanzai.domain.barcode.CredentialKey;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.ConfigTrouble;

/// The file that holds the key of a library's credentials: 64 hexadecimal digits that only its owner may read.
public final class CredentialKeyFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private CredentialKeyFile() {}

    /// Throws [ConfigTrouble] with what is to be done.
    public static CredentialKey read(Path file) {
        try {
            refuseReadableByOthers(file);
            return CredentialKey.of(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw trouble(file, "there is no such file; make it with: fanzai card key --station FILE");
        } catch (IOException unreadable) {
            throw trouble(file, "the file can't be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw trouble(file, "this is no key: " + wrong.getMessage());
        }
    }

    /// Makes a new key. Throws [ConfigTrouble]; a key that is there is never written over.
    public static void create(Path file) {
        var secret = new byte[CredentialKey.BYTES];
        new SecureRandom().nextBytes(secret);
        var text = HexFormat.of().formatHex(secret) + "\n";
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (FileAlreadyExistsException there) {
            throw trouble(file, "there is a key already; cards that it signed would no longer be taken");
        } catch (IOException unwritable) {
            throw trouble(file, "the file can't be written: " + unwritable.getMessage());
        }
    }

    private static void refuseReadableByOthers(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) return;
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file)))
            throw trouble(file, "others than its owner may read this secret; do: chmod 600 " + file);
    }

    private static ConfigTrouble trouble(Path file, String sentence) {
        return new ConfigTrouble(List.of(new ConfigProblem(file.toString(), 0, "", sentence)));
    }
}
