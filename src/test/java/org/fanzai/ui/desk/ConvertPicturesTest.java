package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fanzai.device.reader.TagReading;
import org.fanzai.ui.fx.CutWords;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.fx.ImmediateBackground;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theme;
import org.fanzai.ui.theme.Theming;
import org.fanzai.ui.theme.Zoom;
import org.fanzai.ui.widget.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the conversion into target/desk, to be looked at, and finds words that are cut.
class ConvertPicturesTest {
    private final List<String> cut = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"LIGHT,ZH", "LIGHT,EN", "DARK,ZH", "CONTRAST,EN"})
    void drawsEveryStateAndCutsNoWord(Theme theme, Language language) {
        try (var library = new TestLibrary()) {
            var pad = new TestPad();
            var desk = Fx.call(
                    () -> new Desk(library.services(pad, true), new ImmediateBackground(), new Texts(language)));
            var scene = Fx.call(() -> new Scene(desk.view(), 1920, 1080));
            Fx.run(() -> new Theming(Product.DESK).apply(scene, new Look(theme, Zoom.NORMAL, true)));
            var name = "-" + language + "-" + theme;
            Fx.run(() -> press(scene, KeyCode.F10));
            draw(scene, "lock" + name);
            Fx.run(() -> press(scene, "No, leave them open", "不锁定"));
            draw(scene, "empty" + name);
            for (int i = 1; i <= 6; i++) scan(desk, TestLibrary.book(i));
            draw(scene, "put" + name);
            for (int i = 1; i <= 3; i++) put(pad, i, new TagReading.Blank());
            put(pad, 4, TestPad.item("30101018200715"));
            draw(scene, "another" + name);
            Fx.run(() -> press(scene, "Write it all the same", "照样写入"));
            put(pad, 5, new TagReading.Blank());
            scan(desk, "30101999999999");
            pad.spoil(true);
            put(pad, 6, new TagReading.Blank());
            draw(scene, "failed" + name);
            pad.spoil(false);
            pad.take(6);
            put(pad, 6, new TagReading.Blank());
            draw(scene, "unknown" + name);
            Fx.run(() -> press(scene, "Write it all the same", "照样写入"));
            put(pad, 7, new TagReading.Blank());
            draw(scene, "written" + name);
            scan(desk, TestLibrary.book(8));
            pad.put(8, new TagReading.Blank());
            pad.put(9, new TagReading.Blank());
            pad.lose();
            draw(scene, "no-pad" + name);
            Fx.run(desk::close);
        }
        assertEquals(List.of(), cut);
    }

    private static void scan(Desk desk, String barcode) {
        Fx.run(() -> desk.scanned(barcode));
    }

    /// Waits until the desk has heard of it.
    private static void put(TestPad pad, int tag, TagReading reading) {
        pad.put(tag, reading);
        Fx.run(() -> {});
        Fx.run(() -> {}); // and of what it wrote
    }

    /// Presses the answer that says one of these.
    private static void press(Scene scene, String... words) {
        scene.getRoot().applyCss();
        scene.getRoot().lookupAll(".key-button").stream()
                .map(Button.class::cast)
                .filter(button -> List.of(words).contains(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void press(Scene scene, KeyCode code) {
        scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void draw(Scene scene, String name) {
        var file = "convert-" + name;
        var picture = Fx.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            CutWords.in(scene).forEach(words -> cut.add(file + " " + words));
            return Picture.write(scene.snapshot(null), file);
        });
        try {
            Files.createDirectories(Path.of("target", "desk"));
            Files.move(picture, Path.of("target", "desk", file + ".png"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
