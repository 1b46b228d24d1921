package org.fanzai.station;

import java.nio.file.Path;
import org.fanzai.support.StorageTrouble;

/// A program that appends to a journal until the disk is full. It ends with 7 when the journal said so, and took
/// nothing after.
final class FullDisk {
    private FullDisk() {}

    public static void main(String[] args) {
        var journal = Journal.open(Path.of(args[0]), StationKey.read(Path.of(args[1])))
                .journal();
        System.exit(fill(journal) && refuses(journal) ? 7 : 1);
    }

    private static boolean fill(Journal journal) {
        for (int i = 0; i < 10_000; i++) if (refuses(journal)) return true;
        return false;
    }

    private static boolean refuses(Journal journal) {
        try {
            var _ = Operations.append(journal);
            return false;
        } catch (StorageTrouble full) {
            return true;
        }
    }
}
