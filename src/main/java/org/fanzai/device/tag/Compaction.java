package org.fanzai.device.tag;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// How ISO/IEC 15962 packs the data of an element.
public enum Compaction {
    /// Defined by the application. As text: the bytes in hexadecimal.
    APPLICATION(0, "app", "needs bytes in hexadecimal"),
    INTEGER(1, "integer", "needs 2 to 19 digits that don't begin with 0"),
    NUMERIC(2, "numeric", "needs 2 digits or more"),
    FIVE_BIT(3, "5bit", "needs 3 characters or more, of A to Z and [\\]^_"),
    SIX_BIT(4, "6bit", "needs 4 characters or more, of space to _ in ASCII, no space at the end"),
    SEVEN_BIT(5, "7bit", "needs 8 characters or more, of ASCII"),
    OCTETS(6, "octet", "needs characters of ISO 8859-1"),
    UTF8(7, "utf8", "needs characters of Unicode");

    private static final List<Compaction> BY_CODE = List.of(values());
    private static final List<Compaction> BY_SIZE =
            List.of(INTEGER, NUMERIC, FIVE_BIT, SIX_BIT, SEVEN_BIT, OCTETS, UTF8);

    private final int code;
    private final String label;
    private final String needs;

    Compaction(int code, String label, String needs) {
        this.code = code;
        this.label = label;
        this.needs = needs;
    }

    /// In bits 4 to 6 of the precursor.
    int code() {
        return code;
    }

    static Compaction coded(int code) {
        return BY_CODE.get(code);
    }

    public String label() {
        return label;
    }

    public static Optional<Compaction> labelled(String label) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.label.equals(label))
                .findFirst();
    }

    /// The one that field software chooses for `text`, which must not be empty: the tightest whose rules it meets.
    public static Compaction forText(String text) {
        return BY_SIZE.stream()
                .filter(scheme -> scheme.accepts(text))
                .findFirst()
                .orElseThrow(() -> UTF8.refusal(text));
    }

    /// Throws `IllegalArgumentException` for text that can't be packed in this way.
    public Octets encode(String text) {
        if (!accepts(text)) throw refusal(text);
        return switch (this) {
            case APPLICATION -> Octets.hex(text);
            case INTEGER -> DigitText.number(text);
            case NUMERIC -> DigitText.digits(text);
            case FIVE_BIT -> BitText.FIVE.encode(text);
            case SIX_BIT -> BitText.SIX.encode(text);
            case SEVEN_BIT -> BitText.SEVEN.encode(text);
            case OCTETS -> Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
            case UTF8 -> Octets.of(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    /// Empty when the bytes are not packed in this way.
    public Optional<String> decode(Octets data) {
        return switch (this) {
            case APPLICATION -> Optional.of(data.hex());
            case INTEGER -> DigitText.number(data);
            case NUMERIC -> DigitText.digits(data);
            case FIVE_BIT -> BitText.FIVE.decode(data);
            case SIX_BIT -> BitText.SIX.decode(data);
            case SEVEN_BIT -> BitText.SEVEN.decode(data);
            case OCTETS -> decoded(StandardCharsets.ISO_8859_1, data.buffer());
            case UTF8 -> decoded(StandardCharsets.UTF_8, data.buffer());
        };
    }

    private boolean accepts(String text) {
        return switch (this) {
            case APPLICATION -> text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit);
            case INTEGER -> DigitText.isNumber(text);
            case NUMERIC -> DigitText.isDigits(text);
            case FIVE_BIT -> text.length() >= 3 && BitText.FIVE.holds(text);
            case SIX_BIT -> text.length() >= 4 && BitText.SIX.holds(text) && !text.endsWith(" ");
            case SEVEN_BIT -> text.length() >= 8 && BitText.SEVEN.holds(text);
            case OCTETS -> encodable(StandardCharsets.ISO_8859_1, text);
            case UTF8 -> encodable(StandardCharsets.UTF_8, text);
        };
    }

    /// A charset of its own encoder, because `canEncode` of the shared ones changes their state.
    private static boolean encodable(Charset charset, String text) {
        if (text.isEmpty()) return false;
        try {
            charset.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    private static Optional<String> decoded(Charset charset, ByteBuffer bytes) {
        try {
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    /// Without the text, which may be a patron's card.
    private IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("the compaction \"" + label + "\" " + needs
                + (text.isEmpty() ? ", and the text is empty" : ", which a text of " + text.length() + " lacks"));
    }
}
