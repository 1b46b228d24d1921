package org.fanzai.ui.widget;

import java.util.ArrayList;
import java.util.List;

/// The picture in the lower half of a drawn cover, in the unit box 200 x 280.
enum CoverMotif {
    WAVES,
    RINGS,
    HILLS,
    DOTS,
    BLOCKS,
    LEAVES,
    ORBITS,
    RAYS;

    /// How a piece differs from the colour of the cover.
    enum Tone {
        PALER_14("paler-14"),
        PALER_20("paler-20"),
        PALER_28("paler-28"),
        DARKER_22("darker-22");

        private final String styleClass;

        Tone(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /// One shape, as an SVG path. A later piece hides what it covers.
    record Piece(String path, Tone tone) {}

    static CoverMotif of(char classLetter) {
        return switch (classLetter) {
            case 'A', 'C', 'D', 'F' -> BLOCKS;
            case 'B', 'J', 'Z' -> RINGS;
            case 'E', 'K', 'U', 'X' -> HILLS;
            case 'G', 'N' -> RAYS;
            case 'H', 'I' -> WAVES;
            case 'O', 'P', 'V' -> ORBITS;
            case 'Q', 'R', 'S' -> LEAVES;
            case 'T' -> DOTS;
            default -> RINGS;
        };
    }

    CoverMotif partner() {
        return switch (this) {
            case WAVES -> RINGS;
            case RINGS -> WAVES;
            case HILLS -> RINGS;
            case DOTS -> BLOCKS;
            case BLOCKS, ORBITS -> DOTS;
            case LEAVES -> RAYS;
            case RAYS -> BLOCKS;
        };
    }

    List<Piece> pieces(int offset, int hash) {
        return switch (this) {
            case WAVES -> waves(offset);
            case RINGS -> rings(130 + 8.0 * offset, 206);
            case HILLS -> hills(132 + 6.0 * offset);
            case DOTS -> dots(hash);
            case BLOCKS -> blocks(offset);
            case LEAVES -> leaves(offset);
            case ORBITS -> orbits(offset);
            case RAYS -> rays(offset);
        };
    }

    private static List<Piece> waves(int offset) {
        double shift = 8.0 * offset;
        return List.of(
                new Piece(wave(178, 25 + shift), Tone.PALER_14),
                new Piece(wave(205, 57 + shift), Tone.PALER_28),
                new Piece(wave(230, 19 + shift), Tone.PALER_20));
    }

    /// Crests every 80 units, 12 above and below `y`, filled down to the foot.
    private static String wave(double y, double crest) {
        var path = new StringBuilder("M" + (crest - 160) + " " + (y - 12));
        for (double x = crest - 160; x < 220; x += 40) {
            boolean falling = Math.round((x - crest) / 40) % 2 == 0;
            double from = falling ? y - 12 : y + 12;
            double to = falling ? y + 12 : y - 12;
            path.append(" C" + (x + 16) + " " + from + " " + (x + 24) + " " + to + " " + (x + 40) + " " + to);
        }
        return path.append(" L260 290 L-200 290 Z").toString();
    }

    private static List<Piece> rings(double x, double y) {
        return List.of(
                new Piece(circle(x, y, 96) + hole(x, y, 72), Tone.PALER_14),
                new Piece(circle(x, y, 48) + hole(x, y, 24), Tone.PALER_28),
                new Piece(circle(x, y, 24), Tone.DARKER_22));
    }

    private static List<Piece> hills(double sun) {
        return List.of(
                new Piece(circle(sun, 172, 26), Tone.PALER_28),
                new Piece(
                        "M12 220 C28 202 44 190 58 190 C88 190 104 226 126 244 C136 253 144 257 152 257"
                                + " C160 257 168 252 176 244 C186 235 194 224 202 211 L202 282 L12 282 Z",
                        Tone.PALER_14),
                new Piece(
                        "M12 252 C30 238 48 231 67 231 C86 231 100 236 115 244 C136 254 158 254 179 244"
                                + " C188 240 196 237 202 235 L202 282 L12 282 Z",
                        Tone.DARKER_22));
    }

    private static List<Piece> dots(int hash) {
        var pieces = new ArrayList<Piece>();
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 9; column++) {
                boolean bright = (hash >>> ((row * 7 + column * 3) % 31) & 1) == 1 && (row + column) % 3 != 2;
                var square = square(24 + 19.0 * column, 160 + 19.0 * row);
                pieces.add(new Piece(square, bright ? Tone.PALER_28 : Tone.PALER_14));
            }
        }
        return pieces;
    }

    private static String square(double x, double y) {
        return "M" + (x + 2) + " " + y + "h7a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2Z";
    }

    private static List<Piece> blocks(int offset) {
        double[] tops = {221, 184, 237, 162, 203};
        Tone[] tones = {Tone.PALER_14, Tone.PALER_28, Tone.DARKER_22, Tone.PALER_14, Tone.PALER_28};
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < 5; i++) {
            double top = tops[(i + offset) % 5];
            pieces.add(new Piece("M" + 40 * i + " " + top + "h40V282h-40Z", tones[i]));
        }
        return pieces;
    }

    private static List<Piece> leaves(int offset) {
        Tone[] tones = {Tone.PALER_28, Tone.DARKER_22, Tone.PALER_20};
        var pieces = new ArrayList<Piece>();
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 4; i++) {
                double x = (row % 2 == 0 ? 28 : 2) + 52.0 * i;
                pieces.add(new Piece(leaf(x, 168 + 44.0 * row), tones[(i + row + offset + 2) % 3]));
            }
        }
        return pieces;
    }

    private static String leaf(double x, double top) {
        return "M" + x + " " + top + "c9 6 13.5 13 13.5 21c0 11 -7 20 -13.5 27c-6.5 -7 -13.5 -16 -13.5 -27"
                + "c0 -8 4.5 -15 13.5 -21Z";
    }

    private static List<Piece> orbits(int offset) {
        double x = 120 + 4.0 * offset;
        return List.of(
                new Piece(orbit(x, 208, 38) + orbit(x, 208, -20), Tone.PALER_14),
                new Piece(circle(x, 208, 24), Tone.PALER_28),
                new Piece(circle(x + 74, 174, 9), Tone.PALER_28));
    }

    /// A flat ring, 96 x 38 at its middle line and 8 thick, turned by `degrees`.
    private static String orbit(double x, double y, double degrees) {
        return ellipse(x, y, 96, 40, degrees, 1) + ellipse(x, y, 88, 32, degrees, 0);
    }

    private static String ellipse(double x, double y, double rx, double ry, double degrees, int sweep) {
        double dx = rx * Math.cos(Math.toRadians(degrees));
        double dy = rx * Math.sin(Math.toRadians(degrees));
        var arc = "A" + rx + " " + ry + " " + degrees + " 1 " + sweep + " ";
        return "M" + (x - dx) + " " + (y - dy) + arc + (x + dx) + " " + (y + dy) + arc + (x - dx) + " " + (y - dy)
                + "Z ";
    }

    private static List<Piece> rays(int offset) {
        double x = 110 + 4.0 * offset;
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < 9; i++) {
            double from = Math.toRadians(186 + 20 * i);
            double to = Math.toRadians(198 + 20 * i);
            var wedge = "M" + x + " 266L" + point(x, from) + "L" + point(x, to) + "Z";
            pieces.add(new Piece(wedge, i % 2 == 0 ? Tone.PALER_14 : Tone.PALER_28));
        }
        pieces.add(new Piece(circle(x, 266, 32), Tone.DARKER_22));
        return pieces;
    }

    private static String point(double x, double angle) {
        return (x + 124 * Math.cos(angle)) + " " + (266 + 124 * Math.sin(angle));
    }

    private static String hole(double x, double y, double radius) {
        return ellipse(x, y, radius, radius, 0, 0);
    }

    private static String circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius, 0, 1);
    }
}
