package org.fanzai.device.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class FramesTest {
    @Test
    void checksumsAgreeWithTheirCatalogueValues() {
        var digits = Octets.of("123456789".getBytes(StandardCharsets.US_ASCII));
        assertEquals(0x6F91, Crc16.FEIG.of(digits));
        assertEquals(0xD64E, Crc16.GENIBUS.of(digits));
        assertEquals(0x906E, Crc16.X25.of(digits));
        assertEquals(
                0x1AEE, Crc16.CCITT_FALSE.of(Octets.of("RFID tag data model".getBytes(StandardCharsets.US_ASCII))));
    }

    static Stream<JsonNode> feig() {
        return Vectors.group("feig").stream();
    }

    @ParameterizedTest
    @MethodSource("feig")
    void everyFeigFrameIsTakenWholeAndWrittenAgain(JsonNode vector) {
        var bytes = Vectors.hex(vector);
        var buffer = bytes.buffer();
        var frame = FeigFrame.next(buffer);
        assertEquals(!vector.path("malformed").asBoolean(false), frame.isPresent());
        if (frame.isEmpty()) return;
        assertEquals(0, buffer.remaining());
        var again =
                bytes.at(0) == 2 ? frame.get().encodeAdvanced() : frame.get().encode();
        assertEquals(bytes.hex(), again.hex());
    }

    @Test
    void feigStreamsResynchronise() {
        for (var id : List.of("stream-01", "stream-08")) {
            var vector = Vectors.byId(id);
            var wanted = vector.path("expect")
                    .path("frames")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertEquals(wanted, frames(Vectors.hex(vector)), id);
        }
    }

    @Test
    void silenceUncoversAFrameBehindAFalseStart() {
        var buffer = Octets.hex("FF00B0" + "0600B0015C63").buffer();
        assertEquals(Optional.empty(), FeigFrame.next(buffer));
        assertEquals(9, buffer.remaining());
        assertTrue(FeigFrame.afterSilence(buffer).isPresent());
    }

    @Test
    void longAnswersBecomeAdvancedFrames() {
        var frame = new FeigFrame(0, 0xB0, Octets.of(new byte[300]));
        assertEquals(2, frame.encode().at(0));
        assertEquals(Optional.of(frame), FeigFrame.next(frame.encode().buffer()));
    }

    @Test
    void framesSurviveAnyCutAndNoFlippedBitPasses() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            var body = new byte[random.nextInt(1, 60)];
            random.nextBytes(body);
            var frame = new FeigFrame(random.nextInt(256), 0xB0, Octets.of(body));
            var bytes = frame.encode();
            int cut = random.nextInt(bytes.length());
            var first = bytes.part(0, cut).buffer();
            assertEquals(Optional.empty(), FeigFrame.next(first), "seed " + seed);
            var rest = Octets.rest(first).plus(bytes.part(cut, bytes.length())).buffer();
            assertEquals(Optional.of(frame), FeigFrame.next(rest), "seed " + seed);
            var flipped = bytes.toArray();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            var damaged = Octets.of(flipped).buffer();
            assertFalse(FeigFrame.afterSilence(damaged).filter(frame::equals).isPresent(), "seed " + seed);
        }
    }

    static Stream<JsonNode> aim() {
        return Vectors.group("aim").stream();
    }

    @ParameterizedTest
    @MethodSource("aim")
    void scansLoseTheirPrefixesAndTerminators(JsonNode vector) {
        var taken = ScanLines.EMPTY.take(Octets.hex(vector.path("raw").asString()));
        var scans = new ArrayList<>(taken.scans());
        scans.addAll(taken.left().silence());
        assertEquals(1, scans.size());
        var expect = vector.path("expect");
        assertEquals(
                expect.path("symbology").asString(""),
                scans.getFirst().symbology().orElse(""));
        assertEquals(
                expect.path("error").asString(""), scans.getFirst().problem().orElse(""));
        if (expect.has("data"))
            assertEquals(expect.path("data").asString(), scans.getFirst().text());
    }

    @Test
    void scansEndInEveryWayAndNoiseIsDropped() {
        assertEquals(List.of("30234000517861"), texts(Vectors.hex(Vectors.byId("stream-13"))));
        assertEquals(List.of("A1", "B2", "C3", "D4", "E5"), texts(ascii("A1\rB2\nC3\r\nD4\t\u0002E5\u0003\r\n\n")));
        assertEquals(List.of("30234000517861"), texts(ascii("A30234000517861B\r")));
        assertEquals(List.of("西游记"), texts(Octets.of("西游记\r".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void scansSurviveAnyCut() {
        var bytes = ascii("]A030234000517861\r]E09787111187332\r\n\u0002]F0A30234000517861A\u0003");
        for (int cut = 0; cut <= bytes.length(); cut++) {
            var first = ScanLines.EMPTY.take(bytes.part(0, cut));
            var second = first.left().take(bytes.part(cut, bytes.length()));
            var all = Stream.concat(first.scans().stream(), second.scans().stream())
                    .map(ScanLine::text)
                    .toList();
            assertEquals(List.of("30234000517861", "9787111187332", "30234000517861"), all);
        }
    }

    @Test
    void aScanDoesNotShowItsText() {
        assertFalse(ScanLine.of(ascii("30234000517861")).toString().contains("3023"));
    }

    @Test
    void printerStatusBytesAreToldFromNoise() {
        int fine = Vectors.hex(Vectors.byId("escpos-04")).at(0);
        int end = Vectors.hex(Vectors.byId("escpos-06")).at(0);
        assertTrue(EscPosStatus.plausible(fine) && EscPosStatus.plausible(end));
        assertFalse(EscPosStatus.paperEnd(fine) || EscPosStatus.nearEnd(fine));
        assertTrue(EscPosStatus.paperEnd(end));
        assertFalse(EscPosStatus.plausible(0x00) || EscPosStatus.plausible(0xFF) || EscPosStatus.plausible(0x13));
    }

    private static List<String> frames(Octets stream) {
        var buffer = stream.buffer();
        var found = new ArrayList<String>();
        for (var frame = FeigFrame.next(buffer); frame.isPresent(); frame = FeigFrame.next(buffer))
            found.add(frame.get().encode().hex());
        return found;
    }

    private static List<String> texts(Octets bytes) {
        return ScanLines.EMPTY.take(bytes).scans().stream().map(ScanLine::text).toList();
    }

    private static Octets ascii(String text) {
        return Octets.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
