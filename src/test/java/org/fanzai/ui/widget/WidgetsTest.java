package org.fanzai.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theme;
import org.fanzai.ui.theme.Theming;
import org.fanzai.ui.theme.Zoom;
import org.junit.jupiter.api.Test;

class WidgetsTest {
    @Test
    void aSecondTouchTooSoonIsNotHeardAndALaterOneIs() {
        var now = new AtomicLong();
        var touch = new Touch(Duration.ofMillis(150), now::get);
        assertTrue(touch.counts());
        now.set(Duration.ofMillis(149).toNanos());
        assertFalse(touch.counts());
        now.set(Duration.ofMillis(151).toNanos());
        assertTrue(touch.counts());
    }

    @Test
    void theKeypadSaysEveryKeyInWhateverOrder() {
        Fx.run(() -> {
            List<Keypad.Key> heard = new ArrayList<>();
            var keypad = new Keypad("OK", "Delete");
            keypad.onKey(heard::add);
            keypad.shuffle(new Random(7));
            List<Keypad.Key> expected = new ArrayList<>();
            for (int digit = 0; digit < 10; digit++) {
                keypad.key(digit).fire();
                expected.add(new Keypad.Key.Digit(digit));
            }
            assertEquals(expected, heard);
        });
    }

    @Test
    void theSameTitleHasTheSameCoverEverywhere() {
        var art = CoverArt.of("围城", "钱锺书", "I246.5");
        assertEquals(art, CoverArt.of("围城", "钱锺书", "I"));
        assertEquals(CoverMotif.RINGS, art.motif());
        assertEquals(2, art.offset());
        assertFalse(art.darker() || art.labelRight());
        assertEquals('Z', CoverArt.of("x", "", "").classLetter());
        var physics = CoverArt.of("从一到无穷大", "伽莫夫", "O1-49");
        assertEquals(CoverMotif.DOTS, physics.motif());
        assertTrue(physics.darker() && physics.labelRight());
    }

    @Test
    void everyTargetOfEveryScreenIsTwentyMillimetresOrFifteenWhenSecondary() {
        var small = new ArrayList<String>();
        for (var zoom : Zoom.values()) {
            Fx.run(() -> {
                var gallery = new Gallery(true);
                for (var screen : List.of(gallery.home(), gallery.pin(), gallery.borrow(Form.PORTRAIT))) {
                    var scene = new Scene(screen, 1080, 1920);
                    new Theming(Product.KIOSK).apply(scene, Look.PLAIN.with(zoom));
                    screen.applyCss();
                    screen.layout();
                    targets(screen, small);
                }
            });
        }
        assertEquals(List.of(), small);
    }

    @Test
    void aSceneChangesItsLookAtAnyMoment() {
        Fx.run(() -> {
            var scene = new Scene(new Gallery(false).chips(), 1080, 1400);
            var theming = new Theming(Product.KIOSK);
            for (var theme : Theme.values()) theming.apply(scene, new Look(theme, Zoom.LARGE, true));
            theming.apply(scene, Look.PLAIN);
            assertEquals(5, scene.getStylesheets().size());
            var classes = scene.getRoot().getStyleClass();
            assertTrue(classes.containsAll(List.of("theme-light", "zoom-100", "kiosk")), classes.toString());
            assertFalse(classes.contains(Theming.REDUCED_MOTION));
        });
    }

    @Test
    void emphasisIsShownAndNotSpoken() {
        assertEquals("Due 22 Dec, a <b", RichText.plain("Due <due>22 Dec</due>, <b>a</b> <b"));
        Fx.run(() -> assertEquals(
                3,
                new RichText("t-body", "Due <due>22 Dec</due>, Tuesday")
                        .getChildren()
                        .size()));
    }

    private static void targets(Node node, List<String> small) {
        if (node instanceof ButtonBase button && (button.getHeight() < 81 || button.getWidth() < 81))
            small.add(button.getText() + " " + button.getWidth() + " x " + button.getHeight());
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> targets(child, small));
    }
}
