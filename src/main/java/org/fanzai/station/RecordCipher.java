package org.fanzai.station;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Records of a journal as bytes: length (4, big endian) and CRC-32C (4) of what follows, then a nonce (12) and the
/// AES-256-GCM ciphertext with its tag (16). The record's number in the file is authenticated with it, so that records
/// can't change places. The CRC tells damage from tampering and a torn end from both.
final class RecordCipher {
    private static final int HEAD = 8;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int LONGEST = 1 << 20;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    RecordCipher(SecretKey key) {
        this.key = key;
    }

    ByteBuffer seal(byte[] record, long number) {
        if (record.length > LONGEST) throw new IllegalArgumentException("a record has at most " + LONGEST + " bytes");
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var body = ByteBuffer.allocate(NONCE + record.length + TAG).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, number).doFinal(ByteBuffer.wrap(record), body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM encrypts anything", impossible);
        }
        body.flip();
        return ByteBuffer.allocate(HEAD + body.remaining())
                .putInt(body.remaining())
                .putInt(crc(body))
                .put(body)
                .flip();
    }

    /// Takes the next record from `in`. Empty, with `in` anywhere, when its bytes are not all there or not intact.
    Optional<byte[]> open(ByteBuffer in, long number) {
        return body(in).flatMap(body -> decrypt(body, number));
    }

    /// Whether an intact record begins at the present position or anywhere after it, with whatever key. Moves nothing.
    boolean recordFollows(ByteBuffer in) {
        for (int at = in.position(); at + HEAD <= in.limit(); at++)
            if (body(in.duplicate().position(at)).isPresent()) return true;
        return false;
    }

    private static Optional<ByteBuffer> body(ByteBuffer in) {
        if (in.remaining() < HEAD) return Optional.empty();
        int length = in.getInt();
        int crc = in.getInt();
        if (length < NONCE + TAG || length > LONGEST + NONCE + TAG || length > in.remaining()) return Optional.empty();
        var body = in.slice(in.position(), length);
        in.position(in.position() + length);
        return crc(body) == crc ? Optional.of(body) : Optional.empty();
    }

    private Optional<byte[]> decrypt(ByteBuffer body, long number) {
        var nonce = new byte[NONCE];
        body.get(nonce);
        var record = ByteBuffer.allocate(body.remaining() - TAG);
        try {
            cipher(Cipher.DECRYPT_MODE, nonce, number).doFinal(body, record);
            return Optional.of(record.array());
        } catch (AEADBadTagException tampered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is there", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long number) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return cipher;
    }

    private static int crc(ByteBuffer body) {
        var crc = new CRC32C();
        crc.update(body.duplicate());
        return (int) crc.getValue();
    }
}
