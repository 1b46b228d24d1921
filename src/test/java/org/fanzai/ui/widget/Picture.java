package org.fanzai.ui.widget;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Writes what a node looks like as a PNG to look at, under `target/gallery`.
public final class Picture {
    private Picture() {}

    public static Path write(WritableImage image, String name) {
        var file = Path.of("target", "gallery", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                out.writeLong(0x89504E470D0A1A0AL);
                chunk(out, "IHDR", header(image));
                chunk(out, "IDAT", deflated(rows(image)));
                chunk(out, "IEND", new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static byte[] header(WritableImage image) {
        return java.nio.ByteBuffer.allocate(13)
                .putInt((int) image.getWidth())
                .putInt((int) image.getHeight())
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
    }

    private static byte[] rows(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var rows = new byte[height * (1 + 4 * width)];
        var pixels = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            at++; // filter: none
            for (int argb : pixels) {
                rows[at++] = (byte) (argb >> 16);
                rows[at++] = (byte) (argb >> 8);
                rows[at++] = (byte) argb;
                rows[at++] = (byte) (argb >> 24);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(rows);
            deflater.finish();
            var out = new byte[rows.length + 1024];
            return java.util.Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
