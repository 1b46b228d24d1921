package org.fanzai.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.fanzai.support.StorageTrouble;

/// The secret that a station's files are encrypted with: 32 random bytes in a file of its own that its owner alone may
/// read. Each use has a key derived from it (HKDF-SHA256, RFC 5869).
public final class StationKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private StationKey(byte[] secret) {
        this.secret = secret;
    }

    /// Reads the key file. Throws [StorageTrouble] when it is missing, unreadable or no key.
    public static StationKey read(Path file) {
        try {
            var bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            if (bytes.length != BYTES) throw new IllegalArgumentException("not " + BYTES + " bytes");
            return new StationKey(bytes);
        } catch (NoSuchFileException missing) {
            throw new StorageTrouble(
                    "trouble.key.missing", "The data is there but its key file is missing: " + file, missing, file);
        } catch (IOException | IllegalArgumentException trouble) {
            throw new StorageTrouble("trouble.key.unreadable", "The key file is no key: " + file, trouble, file);
        }
    }

    /// Makes a new key file, readable by its owner only. Throws [StorageTrouble] when it can't be written.
    public static StationKey create(Path file) {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(
                    ByteBuffer.wrap((HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return new StationKey(secret);
        } catch (FileAlreadyExistsException other) {
            return read(file);
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.key.write", "The key file can't be written: " + file, trouble, file);
        }
    }

    /// The AES-256 key of one use.
    SecretKey derive(String use) {
        try {
            var info = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(use.getBytes(StandardCharsets.US_ASCII), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", info);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 has HKDF-SHA256", impossible);
        }
    }

    /// The password of the embedded database's file.
    public String databasePassword() {
        return HexFormat.of().formatHex(derive("fanzai database").getEncoded());
    }
}
