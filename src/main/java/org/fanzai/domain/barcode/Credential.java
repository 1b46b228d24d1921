package org.fanzai.domain.barcode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanzai.domain.barcode.Read.Why;
import org.fanzai.domain.shared.CardNumber;

/// A card for the screen of a phone: who, from when, until when, signed by the library. As text it is
/// `FZ1.<payload>.<signature>`, both base64url without padding; the payload is `issued,expires,nonce,card` with the
/// times as seconds of the epoch. `toString` is masked by that of the card and never shows the nonce.
public record Credential(CardNumber card, Instant issued, Instant expires, String nonce) {
    /// How far two clocks may differ.
    public static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final String HEAD = "FZ1.";
    private static final Pattern WHOLE = Pattern.compile("FZ1\\.([A-Za-z0-9_-]{1,400})\\.([A-Za-z0-9_-]{22})");
    private static final Pattern PAYLOAD = Pattern.compile("(\\d{1,11}),(\\d{1,11}),([0-9A-Za-z]{0,32}),(.{1,64})");
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    /// Whether the text says that it is one, also where Caps Lock turned it around.
    static boolean isOne(String text) {
        return text.regionMatches(true, 0, HEAD, 0, HEAD.length());
    }

    static String unshifted(String text) {
        return text.startsWith("fz1.") ? Capitals.turned(text) : text;
    }

    /// The text to be shown.
    public String signed(CredentialKey key) {
        var payload = issued.getEpochSecond() + "," + expires.getEpochSecond() + "," + nonce + "," + card.text();
        var head = HEAD + TO_TEXT.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return head + "." + TO_TEXT.encodeToString(key.sign(head));
    }

    /// The patron of a credential, or why it is refused. The signature is looked at before anything that it signs.
    static Read verified(String token, CredentialKey key, Instant now) {
        var parts = WHOLE.matcher(token);
        if (!parts.matches()) return new Read.Wrong(Why.FORGED);
        var wanted = key.sign(HEAD + parts.group(1));
        if (!MessageDigest.isEqual(wanted, decoded(parts.group(2)))) return new Read.Wrong(Why.FORGED);
        return payload(decoded(parts.group(1)))
                .map(credential -> credential.at(now))
                .orElse(new Read.Wrong(Why.FORGED));
    }

    private Read at(Instant now) {
        if (now.plus(TOLERANCE).isBefore(issued)) return new Read.Wrong(Why.EARLY);
        if (!now.isBefore(expires)) return new Read.Wrong(Why.EXPIRED);
        return new Read.Patron(card, true);
    }

    private static Optional<Credential> payload(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var fields = PAYLOAD.matcher(text);
            if (!fields.matches()) return Optional.empty();
            return Optional.of(new Credential(
                    new CardNumber(fields.group(4)),
                    Instant.ofEpochSecond(Long.parseLong(fields.group(1))),
                    Instant.ofEpochSecond(Long.parseLong(fields.group(2))),
                    fields.group(3)));
        } catch (CharacterCodingException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// Empty for what is no base64: 22 characters can be wrong in their last bits.
    private static byte[] decoded(String text) {
        try {
            return FROM_TEXT.decode(text);
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "credential ****";
    }
}
