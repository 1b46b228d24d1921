package org.fanzai.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.fanzai.ui.fx.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The promises of the tokens: contrast, one place for colours, icons that exist.
class TokensTest {
    private record Pair(String front, List<String> backs, double least) {}

    private static final List<Pair> TEXT = List.of(
            new Pair("ink", List.of("bg", "surface", "sunken", "ptint"), 4.5),
            new Pair("ink2", List.of("bg", "surface", "sunken", "ptint"), 4.5),
            new Pair("on-primary", List.of("primary"), 4.5),
            new Pair("primary", List.of("bg", "surface", "ptint"), 4.5),
            new Pair("ok", List.of("ok-tint", "surface", "bg"), 4.5),
            new Pair("att", List.of("att-tint", "surface", "bg"), 4.5),
            new Pair("no", List.of("no-tint", "surface", "bg"), 4.5),
            new Pair("lock", List.of("lock-tint", "surface", "bg"), 4.5));
    private static final Pair EDGE = new Pair("border", List.of("bg", "surface", "sunken"), 3);

    @ParameterizedTest
    @EnumSource
    void everyPairCanBeRead(Theme theme) throws IOException {
        var colours = colours(sheet(
                switch (theme) {
                    case LIGHT -> "tokens-light.css";
                    case DARK -> "tokens-dark.css";
                    case CONTRAST -> "tokens-contrast.css";
                }));
        var weak = new ArrayList<String>();
        for (var pair : TEXT) weak.addAll(weak(pair, colours, theme == Theme.CONTRAST ? 7 : pair.least()));
        weak.addAll(weak(EDGE, colours, EDGE.least()));
        assertEquals(List.of(), weak);
    }

    @Test
    void whiteCanBeReadOnEveryClassColour() throws IOException {
        var matcher = Pattern.compile("(class-[a-z]) \\{ -fz-class: (#\\w+)").matcher(sheet("tokens.css"));
        var weak = new ArrayList<String>();
        int classes = 0;
        for (; matcher.find(); classes++)
            if (ratio(Color.WHITE, Color.web(matcher.group(2))) < 4.5) weak.add(matcher.group(1));
        assertEquals(List.of(), weak);
        assertEquals(22, classes);
    }

    @Test
    void onlyTheTokensNameColours() throws IOException {
        for (var sheet : List.of("shared.css", "kiosk.css", "desk.css", "type.css")) {
            var code = sheet(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            assertEquals(
                    0,
                    Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(")
                            .matcher(code)
                            .results()
                            .count(),
                    sheet);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyIconExists(Icon icon) {
        assertEquals(icon.literal(), Fx.call(() -> icon.node().getIconCode().getDescription()));
    }

    @Test
    void zoomGoesRound() {
        assertEquals(Zoom.NORMAL, Zoom.NORMAL.next().next().next());
    }

    private static List<String> weak(Pair pair, Map<String, Color> colours, double least) {
        var weak = new ArrayList<String>();
        for (var back : pair.backs()) {
            double ratio = ratio(colour(colours, pair.front()), colour(colours, back));
            if (ratio < least) weak.add(pair.front() + " on " + back + " " + ratio);
        }
        return weak;
    }

    private static Color colour(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static Map<String, Color> colours(String css) {
        var colours = new HashMap<String, Color>();
        var matcher = Pattern.compile("-fz-([a-z0-9-]+): (#\\w+);").matcher(css);
        while (matcher.find()) colours.put(matcher.group(1), Color.web(matcher.group(2)));
        return colours;
    }

    /// The contrast ratio of WCAG 2.2.
    private static double ratio(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String sheet(String name) throws IOException {
        try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
