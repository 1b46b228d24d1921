package org.fanzai.domain.operation;

/// A SHA-256 value as 64 hexadecimal digits in lower case.
public record Hash(String hex) {
    /// What the first entry of a chain follows.
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("a hash has 64 hexadecimal digits");
    }

    @Override
    public String toString() {
        return hex;
    }
}
