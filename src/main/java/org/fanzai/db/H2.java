package org.fanzai.db;

import java.nio.file.Path;

/// The embedded database of a station: an encrypted file beside its journal. It is not what survives a power cut, the
/// journal is; whatever is missing here after one is applied again from there.
public final class H2 {
    private static final String MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=100";

    /// H2 saves behind our back, in the middle of a transaction too, and a process that is killed then comes back
    /// with half of it. So it never saves by itself (the longest delay there is): `Db.checkpoint` does, between
    /// transactions.
    private static final String SAVE = ";WRITE_DELAY=" + Integer.MAX_VALUE;

    private H2() {}

    /// Opens or makes the database file `file` (without H2's ending). `filePassword` encrypts it; a file that is not
    /// ours does not decrypt and is refused before anything in it is executed. Throws `StorageTrouble`.
    public static Db open(Path file, String filePassword) {
        var url = "jdbc:h2:file:" + file.toAbsolutePath() + MODE + SAVE + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE";
        return Db.openAlone(url, "fanzai", filePassword + " station");
    }

    /// A database in memory, alive until it is closed. For trying out.
    public static Db inMemory(String name) {
        return Db.open("jdbc:h2:mem:" + name + MODE, "fanzai", "");
    }
}
