package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.fanzai.device.Eventually;
import org.fanzai.device.virtual.VirtualPad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs, or two parts of one, that want the same port. An administrator's second open would succeed.
@Tag("slow")
class TwoOpensTest {
    private static final Duration SOON = Duration.ofSeconds(6);

    @TempDir
    Path folder;

    @Test
    void theSecondIsToldWhoHasThePortAndGetsItWhenItIsFree() throws IOException {
        try (var hardware = VirtualPad.at(folder.resolve("pad"))) {
            var other = Files.createSymbolicLink(
                    folder.resolve("other-name"), hardware.path().toRealPath());
            var first = Readers.pad(PadSettings.feig(hardware.path().toString()));
            await(first, PadState.Ready.class);
            try (var second = Readers.pad(PadSettings.feig(other.toString()))) {
                await(second, PadState.Lost.class);
                var lost = assertInstanceOf(PadState.Lost.class, second.state().value());
                assertTrue(lost.why().contains("is in use"), lost.why());
                assertTrue(lost.why().contains("" + ProcessHandle.current().pid()), lost.why());
                assertEquals(
                        new PadState.Ready(java.util.List.of()), first.state().value());
                first.close();
                await(second, PadState.Ready.class);
            }
        }
    }

    private static void await(Pad pad, Class<? extends PadState> state) {
        Eventually.within(
                SOON,
                () -> pad.state().value(),
                () -> state.isInstance(pad.state().value()));
    }
}
