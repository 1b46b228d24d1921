package org.fanzai.device.protocol.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.fanzai.device.frame.Octets;

/// How a printer wants its text.
public enum TextCoding {
    /// Chinese by two bytes a character. Letters that it has not come from code page 1252 or without their accents,
    /// everything else as 〓: four-byte characters are beyond what receipt printers know.
    GB18030 {
        @Override
        Octets start() {
            return CHINESE_ON;
        }

        @Override
        Octets of(String text) {
            var out = new ByteArrayOutputStream();
            text.codePoints().forEach(c -> out.writeBytes(character(Character.toString(c))));
            return Octets.of(out.toByteArray());
        }
    },
    /// For printers that know FS ( C, function 48.
    UTF_8 {
        @Override
        Octets start() {
            return Octets.ofInts(0x1C, 0x28, 0x43, 2, 0, 0x30, 2);
        }

        @Override
        Octets of(String text) {
            return Octets.of(text.getBytes(StandardCharsets.UTF_8));
        }
    };

    private static final Octets CHINESE_ON = Octets.ofInts(0x1C, 0x26);
    private static final byte[] LATIN_ON = {0x1C, 0x2E, 0x1B, 0x74, 0x10};
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String UNKNOWN = "〓";

    /// What comes before the first text of a job.
    abstract Octets start();

    abstract Octets of(String text);

    private static byte[] character(String one) {
        if (isChinese(one)) return one.getBytes(GBK);
        if (LATIN.newEncoder().canEncode(one)) return latin(one);
        var base = Normalizer.normalize(one, Normalizer.Form.NFD).substring(0, 1);
        return (isChinese(base) ? base : UNKNOWN).getBytes(GBK);
    }

    private static boolean isChinese(String one) {
        if (!GBK.newEncoder().canEncode(one)) return false;
        var bytes = one.getBytes(GBK);
        return bytes.length == 2 || (bytes.length == 1 && bytes[0] >= 0);
    }

    private static byte[] latin(String one) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(LATIN_ON);
        out.writeBytes(one.getBytes(LATIN));
        out.writeBytes(CHINESE_ON.toArray());
        return out.toByteArray();
    }
}
