package org.fanzai.db.central;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// What PostgreSQL keeps instead of a password (RFC 5802 and 7677, in its own text form), so that the password itself
/// reaches neither a statement nor the server's log.
final class ScramVerifier {
    private static final int ROUNDS = 4096;
    private static final int BITS = 256;

    private ScramVerifier() {}

    /// `password` is ASCII; `salt` has 16 random bytes.
    static String of(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
            var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            var stored = MessageDigest.getInstance("SHA-256").digest(mac(salted, "Client Key"));
            var base64 = Base64.getEncoder();
            return "SCRAM-SHA-256$" + ROUNDS + ":" + base64.encodeToString(salt) + "$" + base64.encodeToString(stored)
                    + ":" + base64.encodeToString(mac(salted, "Server Key"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SCRAM's parts", impossible);
        }
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
