package org.fanzai.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.fanzai.support.StorageTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationKeyTest {
    @TempDir
    Path folder;

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        var file = folder.resolve("station.key");
        StationKey.create(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void isTheSameWhenItIsReadAgain() {
        var file = folder.resolve("station.key");
        var made = StationKey.create(file);
        assertEquals(made.databasePassword(), StationKey.read(file).databasePassword());
        assertEquals(made.databasePassword(), StationKey.create(file).databasePassword());
        assertNotEquals(
                made.databasePassword(),
                StationKey.create(folder.resolve("other.key")).databasePassword());
    }

    @Test
    void eachUseHasAKeyOfItsOwn() {
        var key = StationKey.create(folder.resolve("station.key"));
        assertNotEquals(
                java.util.HexFormat.of().formatHex(key.derive("fanzai journal").getEncoded()), key.databasePassword());
    }

    @Test
    void aMissingKeyIsToldAsSuch() {
        var trouble = assertThrows(StorageTrouble.class, () -> StationKey.read(folder.resolve("station.key")));
        assertEquals("trouble.key.missing", trouble.key());
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        var file = folder.resolve("station.key");
        for (var text : List.of("", "00", "zz".repeat(32), "00".repeat(31), "00".repeat(33))) {
            Files.writeString(file, text);
            var trouble = assertThrows(StorageTrouble.class, () -> StationKey.read(file), text);
            assertEquals("trouble.key.unreadable", trouble.key());
        }
    }

    @Test
    void aKeyThatCanNotBeWrittenIsTold() {
        var trouble = assertThrows(
                StorageTrouble.class,
                () -> StationKey.create(folder.resolve("nowhere").resolve("station.key")));
        assertEquals("trouble.key.write", trouble.key());
    }
}
