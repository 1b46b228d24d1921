package org.fanzai.app;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;

/// A picture as PNG (ISO/IEC 15948): 8-bit RGB, no interlace. JavaFX writes none without AWT and Swing.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    public static byte[] of(Image image) {
        var pixels = image.getPixelReader();
        return of((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    }

    /// A picture whose pixel at x, y is 0xAARRGGBB; A is left out.
    public static byte[] of(int width, int height, IntBinaryOperator argb) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", deflated(rows(width, height, argb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Each row begins with its filter, 0 for none.
    private static byte[] rows(int width, int height, IntBinaryOperator argb) {
        var rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int pixel = argb.applyAsInt(x, y);
                rows.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(6)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
