package org.fanzai.device.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.OptionalInt;
import org.fanzai.device.Vectors;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.escpos.PrintJob;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

class ProtocolsTest {
    private static final TagUid TAG = new TagUid("E0040150ABCD1234");
    private static final FeigProtocol FEIG = new FeigProtocol(255);

    @Test
    void requestsAreTheManualsFrames() {
        assertRequest("feig-01", new PadCommand.Inventory(false));
        assertRequest("feig-19", new PadCommand.Read(TAG, 0, 8));
        assertRequest(
                "feig-22", new PadCommand.Write(new TagUid("E0040100123456AA"), 3, 4, Octets.hex("4433221188776655")));
        assertRequest("feig-24", new PadCommand.WriteAfi(TAG, 0x07));
        assertRequest("feig-32", new PadCommand.Probe());
        assertEquals("05FF698901", FEIG.request(new PadCommand.ResetField()).hex());
    }

    @Test
    void answersAreUnderstood() {
        var inventory = new PadCommand.Inventory(false);
        assertEquals(new PadAnswer.Tags(List.of(), false), answer(inventory, "feig-02"));
        assertEquals(
                new PadAnswer.Tags(List.of(new PadAnswer.Found(new TagUid("E01680FF08005024"), 0)), false),
                answer(inventory, "feig-03"));
        var memory = assertInstanceOf(PadAnswer.Memory.class, answer(new PadCommand.Read(TAG, 0, 8), "feig-20"));
        assertEquals(
                Vectors.byId("feig-20")
                        .path("expect")
                        .path("memoryAfterReversal")
                        .asString(),
                TagCodec.reverseBlocks(memory.bytes(), memory.blockSize()).hex());
        assertEquals(new PadAnswer.Done(), answer(new PadCommand.WriteAfi(TAG, 7), "feig-26"));
    }

    @Test
    void aWholeSessionReadsAsItWasRecorded() {
        var commands = List.of(
                new PadCommand.ResetField(),
                new PadCommand.Inventory(false),
                new PadCommand.Read(TAG, 0, 8),
                new PadCommand.WriteAfi(TAG, 0xC2));
        var steps = Vectors.byId("session-01").path("steps");
        for (int i = 0; i < commands.size(); i++) {
            assertEquals(
                    steps.get(2 * i).path("hex").asString(),
                    FEIG.request(commands.get(i)).hex());
            var frame =
                    FeigFrame.next(Vectors.hex(steps.get(2 * i + 1)).buffer()).orElseThrow();
            assertEquals(
                    List.of(PadAnswer.Done.class, PadAnswer.Tags.class, PadAnswer.Memory.class, PadAnswer.Done.class)
                            .get(i),
                    FEIG.answer(commands.get(i), frame).getClass());
        }
    }

    @Test
    void moreTagsAndMemorySizesInBothWays() {
        var more = frame(0xB0, "94 01 03 00 E0040150ABCD1234");
        var tags = assertInstanceOf(PadAnswer.Tags.class, FEIG.answer(new PadCommand.Inventory(false), more));
        assertEquals(true, tags.more());
        assertEquals(OptionalInt.of(28), details("03 1B").blocks());
        assertEquals(OptionalInt.of(28), details("04 1C").blocks());
        assertEquals(OptionalInt.of(4), details("03 1B").blockSize());
        assertEquals(OptionalInt.empty(), details("00 00").blocks());
    }

    @Test
    void blocksComeWithOrWithoutSecurityBytes() {
        var read = new PadCommand.Read(TAG, 0, 2);
        var wanted = new PadAnswer.Memory(4, Octets.hex("0102030405060708"));
        assertEquals(wanted, FEIG.answer(read, frame(0xB0, "00 02 04 00 01020304 00 05060708")));
        assertEquals(wanted, FEIG.answer(read, frame(0xB0, "00 02 04 01020304 05060708")));
        assertInstanceOf(PadAnswer.Unfitting.class, FEIG.answer(read, frame(0xB0, "00 02 04 0102030405")));
        assertInstanceOf(
                PadAnswer.Unfitting.class, FEIG.answer(read, frame(0xB0, "00 03 04 000000000000000000000000")));
    }

    @Test
    void refusalsSayWhatToDoAboutThem() {
        var write = new PadCommand.WriteAfi(TAG, 7);
        assertEquals(Cause.NO_TAG, refused(write, "01"));
        assertEquals(Cause.LOCKED, refused(write, "95 12 00"));
        assertEquals(Cause.NO_SUCH_BLOCK, refused(write, "95 10 00"));
        assertEquals(Cause.NOT_SUPPORTED, refused(write, "80"));
        assertEquals(Cause.READER, refused(write, "82"));
        assertEquals(Cause.PASSING, refused(write, "83"));
        assertInstanceOf(PadAnswer.Unfitting.class, FEIG.answer(write, frame(0x69, "00")));
    }

    @Test
    void printJobsAreTheReferencesBytes() {
        assertEquals(Vectors.hex(Vectors.byId("escpos-03")), PrintJob.statusQuery(4));
        assertEquals(
                Vectors.hex(Vectors.byId("escpos-01")).plus(Vectors.hex(Vectors.byId("escpos-02"))),
                PrintJob.EMPTY.start().bytes());
        assertEquals(
                Vectors.hex(Vectors.byId("escpos-08")),
                PrintJob.EMPTY.qr("https://opac.example.org/r/17").bytes());
        assertEquals(
                Vectors.hex(Vectors.byId("escpos-10")), PrintJob.EMPTY.cut().bytes());
        assertEquals(
                Vectors.hex(Vectors.byId("escpos-12")).hex().substring(4),
                PrintJob.EMPTY
                        .doubleSize(true, true)
                        .text("借书凭证")
                        .doubleSize(false, false)
                        .line("")
                        .bytes()
                        .hex());
    }

    @Test
    void textCannotCommandThePrinter() {
        assertEquals(
                "A @B",
                new String(
                        PrintJob.EMPTY.text("A\u001b@B").bytes().toArray(),
                        java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static void assertRequest(String id, PadCommand command) {
        assertEquals(Vectors.hex(Vectors.byId(id)).hex(), FEIG.request(command).hex());
    }

    private static PadAnswer answer(PadCommand command, String id) {
        return FEIG.answer(
                command, FeigFrame.next(Vectors.hex(Vectors.byId(id)).buffer()).orElseThrow());
    }

    private static PadAnswer.Details details(String size) {
        return assertInstanceOf(
                PadAnswer.Details.class,
                FEIG.answer(new PadCommand.Inspect(TAG), frame(0xB0, "00 3E E0040150ABCD1234 07" + size + "01")));
    }

    private static Cause refused(PadCommand command, String body) {
        return assertInstanceOf(PadAnswer.Refused.class, FEIG.answer(command, frame(0xB0, body)))
                .cause();
    }

    private static FeigFrame frame(int control, String body) {
        return new FeigFrame(0, control, Octets.hex(body.replace(" ", "")));
    }
}
