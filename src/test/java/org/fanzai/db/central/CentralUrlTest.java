package org.fanzai.db.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralUrlTest {
    @Test
    void anotherMachineIsReachedByCheckedTls() {
        assertTrue(
                CentralUrl.of("jdbc:postgresql://db.example.org/fanzai").jdbc().contains("sslmode=verify-full"));
    }

    @Test
    void thisMachineNeedsNoTls() {
        assertFalse(
                CentralUrl.of("jdbc:postgresql://localhost:5433/fanzai").jdbc().contains("sslmode"));
    }

    @Test
    void ofSeveralHostsThePrimaryIsLookedFor() {
        var url = CentralUrl.of("jdbc:postgresql://localhost:5433,127.0.0.1:5434/fanzai");
        assertTrue(url.jdbc().startsWith("jdbc:postgresql://localhost:5433,127.0.0.1:5434/fanzai?"));
        assertTrue(url.jdbc().contains("targetServerType=primary"));
        assertEquals("fanzai", url.database());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgres://db/fanzai",
                "jdbc:postgresql:fanzai",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://db/fanzai?sslmode=prefer",
                "jdbc:postgresql://localhost,db/fanzai?sslmode=require",
                "jdbc:postgresql://localhost/fanzai?password=secret",
                "jdbc:postgresql://localhost/fanzai?user=postgres",
                "jdbc:postgresql://localhost/fanzai?sslmode"
            })
    void refuses(String url) {
        assertThrows(IllegalArgumentException.class, () -> CentralUrl.of(url));
    }
}
