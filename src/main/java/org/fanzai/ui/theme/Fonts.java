package org.fanzai.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/// The shipped font, Noto Sans SC in 400 and 700, for Han and Latin alike. The files call themselves
/// "Noto Sans SC Thin" with the styles Regular and Bold, and that is the name style sheets must use.
public final class Fonts {
    public static final String FAMILY = "Noto Sans SC Thin";

    private static final List<String> FILES = List.of(
            "fonts/noto-sans-sc-chinese-simplified-400-normal.woff",
            "fonts/noto-sans-sc-chinese-simplified-700-normal.woff");

    private Fonts() {}

    /// Makes the family known to the toolkit; from the second call on it does nothing.
    public static void load() {
        if (Loaded.FONTS.size() != FILES.size()) throw new IllegalStateException("Fonts missing: " + Loaded.FONTS);
    }

    private static final class Loaded {
        static final List<Font> FONTS =
                FILES.stream().flatMap(file -> read(file).stream()).toList();

        private static List<Font> read(String file) {
            try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
                return Stream.ofNullable(Font.loadFont(in, 0)).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
