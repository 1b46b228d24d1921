package org.fanzai.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.fanzai.ui.fx.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
    @Test
    void boldIsTheBoldFileAndNotASimulation() {
        Fonts.load();
        assertEquals("Bold", style(FontWeight.BOLD));
        assertEquals("Regular", style(FontWeight.NORMAL));
        var narrow = width(FontWeight.NORMAL);
        assertTrue(width(FontWeight.BOLD) > narrow, "bold Latin is wider");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 700})
    void hasAGlyphForEveryCharacterOfBothBundles(int weight) throws Exception {
        var glyphs = Woff.codePoints(
                read("/org/fanzai/ui/theme/fonts/noto-sans-sc-chinese-simplified-%d-normal.woff".formatted(weight)));
        var missing = Stream.of("messages.properties", "messages_zh_CN.properties")
                .flatMap(file -> properties(file).codePoints().boxed())
                .filter(c -> c > ' ' && !glyphs.get(c))
                .map(Character::toString)
                .distinct()
                .collect(Collectors.joining());
        assertEquals("", missing);
        assertTrue(!glyphs.get('✓') && glyphs.get('借') && glyphs.get('・'), "the cmap is read rightly");
    }

    private static String properties(String file) {
        var text = new String(read("/org/fanzai/ui/" + file), StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    }

    private static String style(FontWeight weight) {
        return Font.font(Fonts.FAMILY, weight, 42).getStyle();
    }

    private static double width(FontWeight weight) {
        return Fx.call(() -> {
            var text = new Text("Borrow");
            text.setFont(Font.font(Fonts.FAMILY, weight, 42));
            return text.getLayoutBounds().getWidth();
        });
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(FontsTest.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
