package org.fanzai.ui.desk;

import static org.fanzai.ui.desk.TestPad.item;
import static org.fanzai.ui.desk.TestPad.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fanzai.device.reader.TagReading;
import org.fanzai.device.reader.TagReading.Kind;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.support.Subscription;
import org.fanzai.ui.desk.convert.ConvertViewModel;
import org.fanzai.ui.fx.ImmediateBackground;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Programming tags at the desk: what is written by itself, and what is asked first.
class ConvertTest {
    private static final TagReading BLANK = new TagReading.Blank();
    private static final String FIRST = TestLibrary.book(1);
    private static final String SECOND = TestLibrary.book(2);

    private final TestLibrary library = new TestLibrary();
    private final TestPad pad = new TestPad();
    private final DeskViewModel desk = desk(false);
    private final Subscription listening = listen(desk);

    @AfterEach
    void close() {
        listening.close();
        library.close();
    }

    @Test
    void aSingleBlankTagIsWrittenAndSecured() {
        desk.scanned(FIRST);
        pad.put(1, BLANK);
        assertEquals(FIRST, pad.says(1));
        assertEquals(List.of(new Act.TagSecured(new Barcode(FIRST), tag(1), true)), library.told());
    }

    @Test
    void theTagOfALentBookIsNotSecured() {
        desk.scanned(TestLibrary.book(TestLibrary.LENT_TO_CHEN));
        pad.put(1, BLANK);
        assertTrue(library.told().getFirst() instanceof Act.TagReleased);
    }

    @Test
    void manyBarcodesAreWrittenInTheirOrderAsTheirTagsCome() {
        desk.scanned(FIRST);
        desk.scanned(SECOND);
        pad.put(1, BLANK);
        pad.put(2, BLANK);
        assertEquals(List.of(FIRST, SECOND), List.of(pad.says(1), pad.says(2)));
    }

    @Test
    void ofSeveralNewTagsNoneIsWrittenUntilOneIsLeft() {
        pad.put(1, BLANK);
        pad.put(2, BLANK);
        desk.scanned(FIRST);
        assertEquals("", pad.says(1) + pad.says(2));
        pad.take(1);
        assertEquals(FIRST, pad.says(2));
    }

    @Test
    void anotherItemsTagIsWrittenOnlyWhenStaffSaySo() {
        desk.scanned(FIRST);
        pad.put(1, item("OTHER"));
        assertEquals("OTHER", pad.says(1));
        assertTrue(desk.choose(1));
        assertEquals("OTHER", pad.says(1));
        pad.take(1);
        pad.put(1, item("OTHER"));
        assertTrue(desk.choose(2));
        assertEquals(FIRST, pad.says(1));
    }

    @Test
    void aCardATagOfAnotherKindAndADamagedOneAreAskedAbout() {
        for (var reading : List.of(
                new TagReading.OtherLibraryThing(Kind.PATRON_CARD, "9"),
                new TagReading.Unknown(),
                new TagReading.Doubtful("checksum"))) {
            desk.scanned(FIRST);
            pad.put(1, reading);
            assertEquals("", pad.says(1), reading.toString());
            assertTrue(desk.choose(1));
            pad.take(1);
        }
    }

    @Test
    void aSecondTagForTheSameBookIsAskedAbout() {
        desk.scanned(FIRST);
        pad.put(1, BLANK);
        pad.take(1);
        desk.scanned(FIRST);
        pad.put(2, BLANK);
        assertEquals("", pad.says(2));
        assertTrue(desk.choose(2));
        assertEquals(FIRST, pad.says(2));
    }

    @Test
    void aBarcodeThatTheCatalogueDoesNotKnowIsAskedAboutFirst() {
        desk.scanned("30101999999999");
        pad.put(1, BLANK);
        assertEquals("", pad.says(1));
        assertTrue(desk.choose(2));
        assertEquals("30101999999999", pad.says(1));
    }

    @Test
    void aTagThatFailsIsTriedAgainWhenItComesBack() {
        pad.spoil(true);
        desk.scanned(FIRST);
        pad.put(1, BLANK);
        pad.spoil(false);
        assertEquals(List.of(), library.told());
        pad.take(1);
        pad.put(1, BLANK);
        assertEquals(FIRST, pad.says(1));
    }

    @Test
    void lockingIsAskedOnceAndNothingIsWrittenBefore() {
        listening.close();
        var asking = desk(true);
        var other = listen(asking);
        asking.scanned(FIRST);
        pad.put(1, BLANK);
        assertEquals("", pad.says(1));
        assertTrue(asking.choose(1));
        assertEquals(FIRST, pad.says(1));
        assertFalse(asking.choose(1));
        other.close();
    }

    @Test
    void aBookThatIsSkippedGivesItsTurnToTheNext() {
        desk.scanned(FIRST);
        desk.scanned(SECOND);
        desk.back();
        pad.put(1, BLANK);
        assertEquals(SECOND, pad.says(1));
    }

    @Test
    void nothingIsWrittenWhileTheDeskLends() {
        desk.scanned(FIRST);
        desk.show(DeskMode.RETURN);
        pad.put(1, BLANK);
        assertEquals("", pad.says(1));
        desk.showConverting();
        assertEquals(FIRST, pad.says(1));
    }

    private DeskViewModel desk(boolean asksLock) {
        var made = new DeskViewModel(
                library.services(pad, asksLock),
                new ImmediateBackground(),
                new Texts(Language.EN),
                new ManualPause(),
                System::nanoTime);
        made.showConverting();
        return made;
    }

    private Subscription listen(DeskViewModel made) {
        ConvertViewModel place = made.convert().orElseThrow();
        return pad.state().subscribe(place::padChanged);
    }
}
