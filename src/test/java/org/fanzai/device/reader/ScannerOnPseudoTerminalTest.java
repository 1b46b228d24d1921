package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fanzai.device.Eventually;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.virtual.VirtualScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ScannerOnPseudoTerminalTest {
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final PortSettings FAST = PortSettings.of8N1(57600);

    @TempDir
    Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private VirtualScanner hardware;
    private Scanner scanner;

    @BeforeEach
    void connect() {
        hardware = VirtualScanner.at(folder.resolve("scanner"), FAST);
        scanner = Readers.scanner(ScannerSettings.of(hardware.path().toString()).at(FAST));
        awaitHealth(new DeviceHealth.Ok());
    }

    @AfterEach
    void disconnect() {
        hardware.close();
        scanner.close();
    }

    @Test
    void noScanIsLostAtLineSpeedInAnyForm() {
        var forms = List.of("%s\r", "%s\n", "%s\r\n", "\u0002%s\u0003", "]A0%s\r", "%s\t", "\0\u0007%s\r\0");
        var wanted = new ArrayList<String>();
        try (var _ = scanner.subscribe(scan -> heard.add(scan.text()))) {
            for (int i = 0; i < 200; i++) {
                var text = "302340%08d".formatted(i);
                wanted.add(text);
                hardware.send(forms.get(i % forms.size()).formatted(text).getBytes(StandardCharsets.UTF_8));
            }
            Eventually.within(SOON, heard::size, () -> heard.size() == 200);
        }
        assertEquals(wanted, heard);
    }

    @Test
    void aScanThatNobodyHeardWaits() {
        hardware.scan("]Q1P:1234-5678|17");
        var first = new CopyOnWriteArrayList<Scan>();
        Eventually.within(SOON, first::size, () -> {
            try (var _ = scanner.subscribe(first::add)) {
                return !first.isEmpty();
            }
        });
        assertEquals(List.of(new Scan("P:1234-5678|17", Optional.of("QR"))), first);
        assertFalse(first.getFirst().toString().contains("1234"));
    }

    @Test
    void halfAScanDoesNotSpoilTheNext() {
        try (var _ = scanner.subscribe(scan -> heard.add(scan.text()))) {
            hardware.send("3023".getBytes(StandardCharsets.US_ASCII));
            hardware.unplug();
            awaitTrouble();
            hardware.replug();
            awaitHealth(new DeviceHealth.Ok());
            hardware.scan("30234000517861");
            Eventually.within(SOON, heard::size, () -> heard.size() == 1);
        }
        assertEquals(List.of("30234000517861"), heard);
    }

    @Test
    void silenceEndsAScanWhereTheScannerSendsNoSuffix() {
        try (var other = Readers.scanner(
                ScannerSettings.of(hardware.path().toString()).at(FAST).endingBySilence(Duration.ofMillis(100)))) {
            scanner.close();
            Eventually.within(SOON, other.health()::value, () -> other.health().value() instanceof DeviceHealth.Ok);
            try (var _ = other.subscribe(scan -> heard.add(scan.text()))) {
                hardware.send("9787111187332".getBytes(StandardCharsets.US_ASCII));
                Eventually.within(SOON, heard::size, () -> heard.size() == 1);
            }
            hardware.close();
        }
        assertEquals(List.of("9787111187332"), heard);
    }

    private void awaitTrouble() {
        Eventually.within(
                SOON, scanner.health()::value, () -> scanner.health().value() instanceof DeviceHealth.Trouble);
    }

    private void awaitHealth(DeviceHealth wanted) {
        Eventually.within(
                SOON, scanner.health()::value, () -> scanner.health().value().equals(wanted));
    }
}
