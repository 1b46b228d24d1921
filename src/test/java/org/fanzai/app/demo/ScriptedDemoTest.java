package org.fanzai.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.fanzai.ui.fx.CutWords;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theme;
import org.fanzai.ui.theme.Theming;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way: a scripted reader at the real kiosk, over real serial paths, on a real station.
@Tag("slow")
class ScriptedDemoTest {
    /// Titles and names of the library are data; everything else on the screens is words of ours.
    private final Set<String> cut = new TreeSet<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReaderBorrowsAStackOfBooksAndNoWordIsCut() throws IOException {
        Fx.call(() -> true);
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        boolean done = new ScriptedDemo(folder, out, this::look).run();
        assertTrue(done, () -> said.toString(StandardCharsets.UTF_8));
        assertEquals(Set.of(), cut);
        assertEquals(52, pictures().size());
        var receipt = Files.readString(folder.resolve("receipt.txt"));
        assertTrue(receipt.contains("TP3/B631"), receipt);
        assertTrue(!receipt.contains("深入理解"), "no titles on paper");
    }

    /// Every screen in every theme.
    private void look(String picture, Scene scene) {
        var theming = new Theming(Product.KIOSK);
        for (var theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            theming.apply(scene, Look.PLAIN.with(theme).withReducedMotion(true));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            CutWords.in(scene).forEach(words -> cut.add(picture + " " + theme + " " + words));
        }
    }

    private List<Path> pictures() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }
}
