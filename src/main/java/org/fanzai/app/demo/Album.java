package org.fanzai.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import org.fanzai.app.Png;
import org.fanzai.app.Toolkit;
import org.fanzai.app.kiosk.KioskRig;
import org.fanzai.app.kiosk.KioskWindow;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.widget.Form;

/// Pictures of a kiosk's screens, upright and lying, in each language. One more scene shows the same model; the reader
/// notices nothing.
final class Album {
    private final KioskRig rig;
    private final Path folder;
    private final BiConsumer<String, Scene> look;
    private final Scene upright;
    private final Scene lying;
    private int number;

    /// Made on the FX thread. `look` sees each picture's name and scene.
    Album(KioskRig rig, Path folder, BiConsumer<String, Scene> look) {
        this.rig = rig;
        this.look = look;
        this.folder = folder;
        this.upright = KioskWindow.scene(rig.model(), Form.PORTRAIT, true);
        this.lying = KioskWindow.scene(rig.model(), Form.LANDSCAPE, true);
    }

    Scene upright() {
        return upright;
    }

    /// Takes four pictures of what is shown now.
    void take(String name) {
        number++;
        for (var language : Language.values()) Toolkit.call(() -> take(name, language));
    }

    private Void take(String name, Language language) {
        var before = rig.texts().language().get();
        rig.texts().language().set(language);
        for (var entry : Map.of("portrait", upright, "landscape", lying).entrySet()) {
            var code = language.name().toLowerCase(Locale.ROOT);
            var file = "%02d-%s-%s-%s.png".formatted(number, name, entry.getKey(), code);
            write(entry.getValue(), folder.resolve(file));
            look.accept(file, entry.getValue());
        }
        rig.texts().language().set(before);
        return null;
    }

    private static void write(Scene scene, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Png.of(scene.snapshot(null)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
