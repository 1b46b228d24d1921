package org.fanzai.support;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/// PINs and passwords are kept as Argon2id hashes (RFC 9106) only: 19 MiB, 2 passes, one lane, a salt of their own.
public final class SecretHash {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /// Is compared with where there is no hash, so that an unknown name takes as long as a wrong secret.
    private static final String NOBODY = hash("nobody has this secret");

    private SecretHash() {}

    /// The hash in the usual text form, `$argon2id$…`.
    public static String hash(String secret) {
        return Password.hash(secret).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    public static boolean matches(String secret, String hash) {
        return Password.check(secret, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /// Takes the time of a comparison and finds nothing.
    public static void matchNothing(String secret) {
        boolean _ = matches(secret, NOBODY);
    }
}
