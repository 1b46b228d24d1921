package org.fanzai.device.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fanzai.device.protocol.PadProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A little of what the fuzzer does, with every build.
class FuzzTargetsTest {
    private static final int RUNS = 4_000;
    private static final List<byte[]> SEEDS = Seeds.all();

    static Stream<String> targets() {
        return FuzzTargets.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void readsWhateverComes(String name) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var target = FuzzTargets.named(name);
        SEEDS.forEach(target::read);
        for (int run = 0; run < RUNS; run++) {
            var bytes = changed(SEEDS.get(random.nextInt(SEEDS.size())), random);
            try {
                target.read(bytes);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + Arrays.toString(bytes), failure);
            }
        }
    }

    private static byte[] changed(byte[] good, Random random) {
        var bytes = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length + 9) : good.length);
        if (bytes.length == 0) return bytes;
        for (int i = random.nextInt(6); i > 0; i--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    /// Whoever adds a make adds a line to the targets.
    @Test
    void everyMakeIsATarget() {
        var makes = new ClassFileImporter()
                .importPackages("org.fanzai.device.protocol").stream()
                        .filter(type -> type.isAssignableTo(PadProtocol.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        var driven = FuzzTargets.all().values().stream()
                .filter(PadTarget.class::isInstance)
                .map(target -> ((PadTarget<?>) target).protocol().getClass().getName())
                .collect(Collectors.toSet());
        assertEquals(makes, driven);
    }

    @Test
    void aTargetThatIsNotThereIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> FuzzTargets.named("barcode"));
    }
}
