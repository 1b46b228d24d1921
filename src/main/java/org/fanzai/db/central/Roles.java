package org.fanzai.db.central;

/// The names of a library's database roles. Roles belong to the whole server, so that they begin with the database's
/// name.
record Roles(String database) {
    private static final int LONGEST = 63;

    /// Owns everything; nobody logs in as it.
    String owner() {
        return database + "_owner";
    }

    /// What applies operations.
    String worker() {
        return database + "_worker";
    }

    /// What every station may do.
    String stations() {
        return database + "_station";
    }

    /// One station's own. Throws `IllegalArgumentException` when the name is too long for PostgreSQL.
    String station(String name) {
        return fitting(stations() + "_" + name);
    }

    /// What a station that holds a code logs in as, once.
    String newcomer(String name) {
        return fitting(database + "_enrol_" + name);
    }

    private static String fitting(String role) {
        if (role.length() > LONGEST)
            throw new IllegalArgumentException(
                    "the name is too long: " + role + " has more than " + LONGEST + " characters");
        return role;
    }

    /// A name as SQL takes it, whatever it holds.
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// A text as SQL takes it.
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
