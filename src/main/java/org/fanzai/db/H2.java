package org.fanzai.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fanzai.support.StorageTrouble;

/// The embedded database of a station: an encrypted file beside its journal. It is not what survives a power cut, the
/// journal is; whatever is missing here after one is applied again from there.
public final class H2 {
    private static final String MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=100";

    /// What every encrypted file of H2 begins with.
    private static final byte[] HEADER = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    /// H2 saves behind our back, in the middle of a transaction too, and a process that is killed then comes back
    /// with half of it. So it never saves by itself (the longest delay there is): `Db.checkpoint` does, between
    /// transactions.
    private static final String SAVE = ";WRITE_DELAY=" + Integer.MAX_VALUE;

    private H2() {}

    /// Opens or makes the database file `file` (without H2's ending). `filePassword` encrypts it; a file that is not
    /// ours does not decrypt and is refused before anything in it is executed. Throws `StorageTrouble`.
    public static Db open(Path file, String filePassword) {
        refuseForeign(file.resolveSibling(file.getFileName() + ".mv.db"));
        var url = "jdbc:h2:file:" + file.toAbsolutePath() + MODE + SAVE + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE";
        return Db.openAlone(url, "fanzai", filePassword + " station");
    }

    /// H2 itself takes many a file that is none of its own for an empty one, and writes over it.
    private static void refuseForeign(Path database) {
        try {
            if (Files.notExists(database) || Files.size(database) == 0) return;
            try (var in = Files.newInputStream(database)) {
                if (Arrays.equals(in.readNBytes(HEADER.length), HEADER)) return;
            }
        } catch (IOException trouble) {
            throw new StorageTrouble(
                    "trouble.database.open", "The database can't be opened: " + database, trouble, database);
        }
        throw new StorageTrouble(
                "trouble.database.foreign", "This is no encrypted database of ours: " + database, database);
    }

    /// A database in memory, alive until it is closed. For trying out.
    public static Db inMemory(String name) {
        return Db.open("jdbc:h2:mem:" + name + MODE, "fanzai", "");
    }
}
