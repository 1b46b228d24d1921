package org.fanzai.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.fanzai.ui.fx.CutWords;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theme;
import org.fanzai.ui.theme.Theming;
import org.fanzai.ui.theme.Zoom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws every widget in the three themes and both languages, to be looked at under `target/gallery`, and looks itself
/// for words that are cut off.
class GalleryTest {
    private record Shot(String name, double width, double height, Function<Gallery, Region> what, Zoom zoom) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("chips", 1080, 1400, Gallery::chips, Zoom.NORMAL),
            new Shot("covers", 1080, 1700, Gallery::covers, Zoom.NORMAL),
            new Shot("home", 1080, 1920, Gallery::home, Zoom.NORMAL),
            new Shot("pin", 1080, 1920, Gallery::pin, Zoom.NORMAL),
            new Shot("borrow", 1080, 1920, gallery -> gallery.borrow(Form.PORTRAIT), Zoom.NORMAL),
            new Shot("borrow-lying", 1920, 1080, gallery -> gallery.borrow(Form.LANDSCAPE), Zoom.NORMAL),
            new Shot("borrow-200", 1080, 1920, Gallery::large, Zoom.LARGEST),
            new Shot("idle", 1080, 1920, Gallery::idle, Zoom.NORMAL));

    @ParameterizedTest
    @CsvSource({"LIGHT,true", "LIGHT,false", "DARK,true", "DARK,false", "CONTRAST,true", "CONTRAST,false"})
    void drawsEveryWidgetAndCutsNoWord(Theme theme, boolean chinese) {
        var cut = new ArrayList<String>();
        for (var shot : SHOTS) cut.addAll(Fx.call(() -> draw(shot, theme, chinese)));
        assertEquals(List.of(), cut);
    }

    private static List<String> draw(Shot shot, Theme theme, boolean chinese) {
        var scene = new Scene(shot.what().apply(new Gallery(chinese)), shot.width(), shot.height());
        new Theming(Product.KIOSK).apply(scene, new Look(theme, shot.zoom(), true));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var name = shot.name() + (chinese ? "-zh-" : "-en-") + theme;
        Picture.write(scene.snapshot(null), name);
        var cut = new ArrayList<String>();
        CutWords.in(scene).forEach(words -> cut.add(name + " " + words));
        return cut;
    }
}
