package org.fanzai.ui.receipt;

import java.util.BitSet;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.QrCode.EccLevel;

/// The dark and light squares of a QR code with error correction M, without the quiet zone of four around it.
public record QrModules(int size, BitSet squares) {
    /// How wide the light border must be, in squares.
    public static final int QUIET = 4;

    /// Throws `OkapiException` for a text that no QR code can hold (more than about 2300 bytes).
    public static QrModules of(String text) {
        var code = new QrCode();
        code.setPreferredEccLevel(EccLevel.M);
        code.setModuleWidth(1);
        code.setContent(text);
        var squares = new BitSet();
        int size = code.getWidth();
        for (var bar : code.getRectangles())
            for (int y = (int) bar.y; y < bar.y + bar.height; y++)
                squares.set(y * size + (int) bar.x, y * size + (int) (bar.x + bar.width));
        return new QrModules(size, squares);
    }

    public boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && squares.get(y * size + x);
    }
}
