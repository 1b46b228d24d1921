package org.fanzai.domain.barcode;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret with which a library signs credentials (HMAC-SHA-256, 32 bytes). Masked.
public final class CredentialKey {
    public static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    /// 128 bits are enough to be unguessable, and half the code to be drawn.
    private static final int KEPT = 16;

    private final byte[] secret;

    private CredentialKey(byte[] secret) {
        this.secret = secret;
    }

    /// From 64 hexadecimal digits. Throws `IllegalArgumentException` for anything else.
    public static CredentialKey of(String digits) {
        if (!digits.strip().matches("[0-9A-Fa-f]{64}"))
            throw new IllegalArgumentException("64 hexadecimal digits are expected");
        return new CredentialKey(HexFormat.of().parseHex(digits.strip()));
    }

    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), KEPT);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }

    @Override
    public String toString() {
        return "key ****";
    }
}
