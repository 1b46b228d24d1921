package org.fanzai.app.doctor;

import static org.fanzai.app.doctor.Finding.failed;
import static org.fanzai.app.doctor.Finding.ok;
import static org.fanzai.app.doctor.Finding.warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.fanzai.app.config.StationConfig;
import org.fanzai.db.H2;
import org.fanzai.db.store.OperationStore;
import org.fanzai.station.Journal;
import org.fanzai.station.StationKey;
import org.fanzai.support.Trouble;
import org.jspecify.annotations.Nullable;

/// A station's data folder and what is in it.
final class FileChecks {
    private static final long MEGABYTE = 1L << 20;
    private static final long TOO_LITTLE = 100 * MEGABYTE;
    private static final long LITTLE = 1024 * MEGABYTE;

    private final StationConfig config;

    FileChecks(StationConfig config) {
        this.config = config;
    }

    /// What the journal is like; `sequence` and `latest` are those of its last operation.
    record Journalled(Finding finding, long sequence, Instant latest) {}

    Finding folder() {
        var data = config.data();
        if (Files.isDirectory(data))
            return Files.isWritable(data)
                    ? ok("data folder", data.toString())
                    : failed("data folder", data + " can't be written; run the station as the user who owns it");
        if (Files.exists(data)) return failed("data folder", data + " is no folder; name another one as data");
        var above = existing(data);
        return Files.isWritable(above)
                ? ok("data folder", data + " will be made at the first start")
                : failed("data folder", data + " can't be made in " + above + "; make it and give it to this user");
    }

    Finding space() {
        try {
            long free = Files.getFileStore(existing(config.data())).getUsableSpace();
            var said = free / MEGABYTE + " MB are free";
            if (free < TOO_LITTLE) return failed("disk space", said + "; make room, the journal needs it");
            return free < LITTLE ? warning("disk space", said + "; make room soon") : ok("disk space", said);
        } catch (IOException trouble) {
            return failed("disk space", "the disk does not answer: " + trouble.getMessage());
        }
    }

    Finding key() {
        var file = config.key();
        try {
            if (Files.notExists(file))
                return hasData()
                        ? failed("key", file + " is missing and the data can't be read without it; put it back")
                        : ok("key", "will be made at the first start");
            var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!permissions.equals("rw-------"))
                return failed("key", "others may read it (" + permissions + "); chmod 600 " + file);
            var readable = StationKey.read(file);
            return ok("key", readable.databasePassword().isEmpty() ? "is empty" : "is there, for its owner only");
        } catch (Trouble trouble) {
            return failed("key", trouble.getMessage() + "; put the station's own key back");
        } catch (IOException | UnsupportedOperationException trouble) {
            return warning("key", "its permissions can't be read (" + trouble.getMessage() + "); keep it from others");
        }
    }

    Journalled journal() {
        var file = config.journal();
        if (Files.notExists(file))
            return new Journalled(
                    Files.exists(databaseFile())
                            ? failed("journal", file + " is missing beside its database; put it back")
                            : ok("journal", "will be made at the first start"),
                    0,
                    Instant.EPOCH);
        try {
            var journal = Journal.verify(file, StationKey.read(config.key()));
            var last =
                    journal.lines().isEmpty() ? null : journal.lines().getLast().operation();
            var said = journal.lines().size() + " operations, the chain holds";
            return new Journalled(
                    journal.torn()
                            ? warning("journal", said + "; its end is torn: the next start cuts it off with a case")
                            : ok("journal", said),
                    last == null ? 0 : last.sequence(),
                    last == null ? Instant.EPOCH : last.occurredAt());
        } catch (Trouble trouble) {
            return new Journalled(
                    failed("journal", trouble.getMessage() + "; keep the file and restore the folder from a copy"),
                    0,
                    Instant.EPOCH);
        }
    }

    Finding database(Journalled journal) {
        if (Files.notExists(databaseFile())) return ok("database", "will be made at the first start");
        try (var db = H2.open(config.database(), StationKey.read(config.key()).databasePassword())) {
            long missing = journal.sequence() - db.read(tx -> new OperationStore().applied(tx, config.station()));
            return ok(
                    "database",
                    missing <= 0 ? "opens" : "opens; the next start applies " + missing + " operations again");
        } catch (Trouble trouble) {
            return failed("database", said(trouble) + "; move it away: what the journal holds is applied again");
        }
    }

    private static String said(Trouble trouble) {
        return Optional.ofNullable(trouble.getCause())
                .map(cause -> trouble.getMessage() + " (" + cause.getMessage() + ")")
                .orElse(String.valueOf(trouble.getMessage()))
                .replace('\n', ' ');
    }

    private boolean hasData() {
        return Files.exists(config.journal()) || Files.exists(databaseFile());
    }

    private Path databaseFile() {
        return config.database().resolveSibling(config.database().getFileName() + ".mv.db");
    }

    /// The nearest folder that is there.
    private static Path existing(Path path) {
        @Nullable Path at = path.toAbsolutePath();
        while (at != null && Files.notExists(at)) at = at.getParent();
        return at == null ? Path.of("/") : at;
    }
}
