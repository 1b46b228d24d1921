package org.fanzai.app.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fanzai.device.reader.Slip;
import org.fanzai.ui.receipt.SlipPage;
import org.fanzai.ui.receipt.SlipPage.Mark;
import org.fanzai.ui.theme.Fonts;

/// A slip as a PDF of one page as wide as the paper and as long as needed, with the shipped font inside, of which only
/// what is used.
public final class SlipPdf implements AutoCloseable {
    private static final float MARGIN = 12;
    private static final float NARROWED = 100;
    private static final char MISSING = '?';

    private final PDDocument document = new PDDocument();
    private final SlipPage page;
    private final Face regular;
    private final Face bold;

    /// A font in the document, and what it has glyphs for.
    private record Face(PDType0Font font, TrueTypeFont glyphs) {
        /// With something to see where the font has no glyph.
        String shown(String text) throws IOException {
            var shown = new StringBuilder();
            var cmap = glyphs.getUnicodeCmapLookup();
            text.codePoints().forEach(c -> shown.appendCodePoint(cmap.getGlyphId(c) > 0 ? c : MISSING));
            return shown.toString();
        }

        float width(String text, double em) throws IOException {
            return (float) (font.getStringWidth(text) * em / 1000);
        }
    }

    private SlipPdf(SlipPage page) throws IOException {
        this.page = page;
        regular = face(400);
        bold = face(700);
    }

    public static byte[] of(Slip slip, int columns) {
        try (var pdf = new SlipPdf(SlipPage.of(slip, columns))) {
            return pdf.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A PDF in memory needs no disk", impossible);
        }
    }

    private Face face(int weight) throws IOException {
        var name = "fonts/noto-sans-sc-chinese-simplified-%d-normal.woff".formatted(weight);
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name)) {
            var file = WoffFont.unpacked(in.readAllBytes());
            var glyphs = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new Face(PDType0Font.load(document, new ByteArrayInputStream(file), true), glyphs);
        }
    }

    private byte[] bytes() throws IOException {
        var size = new PDRectangle((float) page.width() + 2 * MARGIN, (float) page.height() + 2 * MARGIN);
        var sheet = new PDPage(size);
        document.addPage(sheet);
        try (var content = new PDPageContentStream(document, sheet)) {
            for (var mark : page.marks()) draw(content, mark, size.getHeight() - MARGIN);
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// In a PDF y goes up: `top` is where the slip begins.
    private void draw(PDPageContentStream content, Mark mark, float top) throws IOException {
        switch (mark) {
            case Mark.Words words -> words(content, words, top);
            case Mark.Rule(var y) -> {
                content.setLineWidth(0.6f);
                content.moveTo(MARGIN, top - (float) y);
                content.lineTo(MARGIN + (float) page.width(), top - (float) y);
                content.stroke();
            }
            case Mark.Code code -> code(content, code, top);
        }
    }

    private void words(PDPageContentStream content, Mark.Words words, float top) throws IOException {
        var face = words.bold() ? bold : regular;
        var text = face.shown(words.text());
        if (text.isBlank()) return;
        float natural = face.width(text, words.em());
        float taken = Math.min(natural, (float) words.room());
        content.beginText();
        content.setFont(face.font(), (float) words.em());
        content.setHorizontalScaling(NARROWED * taken / natural);
        content.newLineAtOffset(MARGIN + left(words.place(), taken), top - (float) words.baseline());
        content.showText(text);
        content.endText();
    }

    private float left(SlipPage.Place place, float taken) {
        float free = (float) page.width() - taken;
        return switch (place) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
    }

    private void code(PDPageContentStream content, Mark.Code code, float top) throws IOException {
        var modules = code.modules();
        float square = (float) code.side() / modules.size();
        float left = MARGIN + (float) (page.width() - code.side()) / 2;
        for (int row = 0; row < modules.size(); row++)
            for (int column = 0; column < modules.size(); column++)
                if (modules.dark(column, row))
                    content.addRect(
                            left + column * square, top - (float) code.y() - (row + 1) * square, square, square);
        content.fill();
    }

    @Override
    public void close() throws IOException {
        document.close();
        regular.glyphs().close();
        bold.glyphs().close();
    }
}
