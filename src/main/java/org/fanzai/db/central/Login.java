package org.fanzai.db.central;

/// Who connects. Masked as text.
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
