package org.fanzai.app.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.app.config.TagRules;
import org.fanzai.app.config.TagRules.Model;
import org.fanzai.device.Eventually;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.ItemDirectory.Shelved;
import org.fanzai.usecase.port.TagWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The conversion of tags down to the bytes: jSSC on a pseudo-terminal, a virtual reader at the far end.
@Tag("slow")
class PadWriterTest {
    private static final TagUid TAG = new TagUid("E004015000000001");

    @TempDir
    Path folder;

    private VirtualPad hardware;
    private Pad pad;

    @BeforeEach
    void connect() {
        hardware = VirtualPad.at(folder.resolve("pad"));
        pad = Readers.pad(PadSettings.feig(hardware.path().toString()));
    }

    @AfterEach
    void disconnect() {
        hardware.close();
        pad.close();
    }

    private void put(VirtualTag tag) {
        hardware.put(tag);
        Eventually.within(
                Duration.ofSeconds(10),
                pad.state()::value,
                () -> pad.state().value() instanceof PadState.Ready(var tags, var _)
                        && tags.size() == 1
                        && !(tags.getFirst().reading() instanceof TagReading.Reading));
    }

    private static TagRules rules(Model model) {
        return new TagRules(model, "CN-110108-WJ", true, true, true);
    }

    private static TagWriter.Order order(String item, boolean overwrite) {
        var known = new Shelved(Sample.item(item), Sample.title("T1"), new ItemState.OnShelf());
        return new TagWriter.Order(new Barcode(item), Optional.of(known), false, true, overwrite);
    }

    private TagContent said() {
        var tag = hardware.tags().getFirst();
        return TagCodec.decode(tag.memory(), OptionalInt.empty(), OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void aBlankTagSaysWhatItWasTold(Model model) {
        put(VirtualTag.blank(TAG));
        var outcome = new PadWriter(pad, rules(model)).write(TAG, order("30101182040014", false));
        assertEquals(new TagWriter.Outcome.Written(false), outcome);
        assertEquals(model.tag(), said().model());
        assertEquals("30101182040014", said().id());
        assertTrue(said().verified());
        assertEquals(0x07, hardware.tags().getFirst().afi());
    }

    @Test
    void whatSaysSomethingIsOverwrittenOnlyWhenThatIsWanted() {
        put(VirtualTag.saying(TAG, TagContent.item("OTHER", "DE-705")));
        var writer = new PadWriter(pad, rules(Model.ISO28560_3));
        assertEquals(new TagWriter.Outcome.NotBlank(), writer.write(TAG, order("30101182040014", false)));
        assertEquals("OTHER", said().id());
        assertEquals(new TagWriter.Outcome.Written(false), writer.write(TAG, order("30101182040014", true)));
        assertEquals("30101182040014", said().id());
    }
}
