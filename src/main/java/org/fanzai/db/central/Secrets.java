package org.fanzai.db.central;

import java.security.SecureRandom;
import java.util.Base64;

/// Random secrets of the central database.
final class Secrets {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: none looks like another
    private static final int GROUP = 4;
    private static final int GROUPS = 4;

    private Secrets() {}

    /// 256 bits, for a machine to remember.
    static String password(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// 80 bits, for a person to type: `7F3Q-9XWA-20CD-KM4N`.
    static String code(SecureRandom random) {
        var code = new StringBuilder();
        for (int i = 0; i < GROUP * GROUPS; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    static byte[] salt(SecureRandom random) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
