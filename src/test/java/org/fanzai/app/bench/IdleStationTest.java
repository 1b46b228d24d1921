package org.fanzai.app.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goal is 2 % of one core; on a busy machine every wake-up costs more.
@Tag("slow")
class IdleStationTest {
    @TempDir
    Path folder;

    @Test
    void fourPortsThatNobodyUsesCostNextToNothing() throws InterruptedException {
        var share = new IdleStation().measure(folder, 1).getFirst();
        assertTrue(share.median() > 0, "the threads were not found");
        assertTrue(share.median() < 6, "four ports cost " + share.median() + " % of a core");
    }
}
