package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
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

/// Draws the desk into target/desk, to be looked at, and finds words that are cut.
class DeskPicturesTest {
    @ParameterizedTest
    @CsvSource({"LIGHT,ZH", "LIGHT,EN", "DARK,ZH", "DARK,EN", "CONTRAST,ZH", "CONTRAST,EN"})
    void drawsEveryModeAndCutsNoWord(Theme theme, Language language) throws Exception {
        var cut = new ArrayList<String>();
        try (var library = new TestLibrary()) {
            Fx.run(() -> {
                var desk = new Desk(library.services(), new ImmediateBackground(), new Texts(language));
                var scene = new Scene(desk.view(), 1920, 1080);
                new Theming(Product.DESK).apply(scene, new Look(theme, Zoom.NORMAL, true));
                cut.addAll(draw(scene, "empty", theme, language));
                desk.scanned(TestLibrary.ZHANG);
                for (int i = 1; i <= 4; i++) desk.scanned(TestLibrary.book(i));
                desk.scanned(TestLibrary.book(TestLibrary.REFERENCE));
                desk.scanned(TestLibrary.book(TestLibrary.LENT_TO_CHEN));
                desk.scanned(TestLibrary.book(TestLibrary.LOST));
                cut.addAll(draw(scene, "checkout", theme, language));
                press(scene, javafx.scene.input.KeyCode.F3);
                desk.scanned(TestLibrary.book(14));
                desk.scanned("9787536692930");
                desk.scanned(TestLibrary.CHEN);
                desk.scanned(TestLibrary.book(TestLibrary.LENT_TO_CHEN));
                desk.scanned(TestLibrary.book(7));
                library.breakDown();
                desk.scanned(TestLibrary.book(1));
                library.mend();
                desk.scanned(TestLibrary.book(TestLibrary.HELD_FOR_CHEN));
                cut.addAll(draw(scene, "checkin-hold", theme, language));
                desk.scanned(TestLibrary.book(2));
                cut.addAll(draw(scene, "checkin", theme, language));
                press(scene, javafx.scene.input.KeyCode.F4);
                desk.scanned(TestLibrary.book(13));
                desk.scanned(TestLibrary.book(3));
                desk.scanned(TestLibrary.book(8));
                cut.addAll(draw(scene, "renew", theme, language));
                desk.close();
            });
        }
        assertEquals(List.of(), cut);
    }

    private static void press(Scene scene, javafx.scene.input.KeyCode code) {
        var pressed = new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        scene.getRoot().fireEvent(pressed);
    }

    private static List<String> draw(Scene scene, String name, Theme theme, Language language) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var file = "desk-" + name + "-" + language + "-" + theme;
        var picture = Picture.write(scene.snapshot(null), file);
        var cut = new ArrayList<String>();
        try {
            Files.createDirectories(Path.of("target", "desk"));
            Files.move(picture, Path.of("target", "desk", file + ".png"), StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        CutWords.in(scene).forEach(words -> cut.add(file + " " + words));
        return cut;
    }
}
