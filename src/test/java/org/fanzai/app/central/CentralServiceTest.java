package org.fanzai.app.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fanzai.central.Centre;
import org.fanzai.central.Worker;
import org.fanzai.db.TestLibrary;
import org.fanzai.db.central.Bell;
import org.fanzai.db.central.CentralUrl;
import org.fanzai.db.central.Installation;
import org.fanzai.db.central.Login;
import org.fanzai.db.central.MailStore;
import org.fanzai.db.central.Message;
import org.fanzai.db.central.Message.Kind;
import org.fanzai.db.central.Stations;
import org.fanzai.db.central.TakingUp;
import org.fanzai.db.codec.OperationJson;
import org.fanzai.domain.Sample;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.support.StorageTrouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgres")
class CentralServiceTest {
    @TempDir
    Path folder;

    @Test
    void aStationThatListensIsAnsweredAtOnce() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            var url = CentralUrl.of("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
            var random = new SecureRandom();
            var login = new Installation(url).init(new Login("postgres", "postgres"), random);
            var k1 = enrolled(url, random);
            try (var db = url.open(login, 3);
                    var station = url.open(k1, 2);
                    var ear = Bell.hang(url, k1, Bell.OUTCOME)) {
                TestLibrary.filled(db);
                var rules = Rulebook.of(Sample.policy());
                var worker = new Worker(db, new Centre(db, () -> rules, Verdict.CENTRE, InstantSource.system()));
                try (var service = new CentralService(worker, () -> Bell.hang(url, login, Bell.MESSAGE), 2)) {
                    service.start();
                    var operation = TestLibrary.operation("K1", 1, TestLibrary.checkout("P1", "B1"));
                    var ask = new Message(
                            "K1",
                            1,
                            Kind.ASK,
                            operation.id(),
                            Optional.of(OperationJson.write(operation).toString()),
                            Optional.empty());
                    station.write(tx -> {
                        new MailStore().send(tx, List.of(ask));
                        return ask;
                    });
                    boolean rang = ear.await(Duration.ofSeconds(20));
                    assertEquals(true, rang);
                    assertFalse(
                            station.read(tx -> new MailStore().outcomes(tx, 0)).isEmpty());
                }
            }
        }
    }

    private static Login enrolled(CentralUrl url, SecureRandom random) {
        try (var stations = new Stations(url, new Login("postgres", "postgres"))) {
            var code = stations.enrol("K1", "kiosk", "MAIN", Duration.ofHours(1), Instant.now(), random);
            return TakingUp.with(url, code, random).login();
        }
    }

    @Test
    void aCredentialIsReadByItsOwnerAlone() throws IOException {
        var file = folder.resolve("a").resolve("credential");
        var login = new Login("u", "p");
        CredentialFile.write(file, login);
        CredentialFile.write(file, login);
        assertEquals(login, CredentialFile.read(file));
        assertEquals("Login[u]", login.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(StorageTrouble.class, () -> CredentialFile.read(file));
        assertThrows(StorageTrouble.class, () -> CredentialFile.read(folder.resolve("none")));
    }
}
