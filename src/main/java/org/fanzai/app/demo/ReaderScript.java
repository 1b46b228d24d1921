package org.fanzai.app.demo;

import java.time.Duration;
import java.util.List;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.kiosk.flow.KioskState.Borrowing;
import org.fanzai.ui.kiosk.flow.OnPad;
import org.fanzai.ui.kiosk.flow.Row;

/// One reader's visit: books first, then the card, a wrong PIN, a set with a missing part, a book kept for somebody
/// else, one that is renewed, a tag that does not unlock, a pulled cable, a moment of thought, and a receipt.
final class ReaderScript {
    private static final String WRONG_PIN = "135790";
    private static final Duration LONGER_THAN_IDLE = Duration.ofSeconds(61);
    private static final int SECURED = 0x07;
    private static final int RELEASED = 0xC2;

    private final Journey reader;
    private final Album album;
    private final DemoHardware hardware;
    private final DemoClock clock;

    private final VirtualTag threeBody = DemoHardware.tag(DemoLibrary.item(1));
    private final VirtualTag systems = DemoHardware.tag(DemoLibrary.item(9));
    private final VirtualTag dream = DemoHardware.part(DemoLibrary.item(12), 1, 2);
    private final VirtualTag dreamSecond = DemoHardware.part(DemoLibrary.item(12), 2, 2);
    private final VirtualTag oldStories = DemoHardware.tag(DemoLibrary.item(16));
    private final VirtualTag heldBook = DemoHardware.tag(DemoLibrary.item(8));
    private final VirtualTag ownBook = DemoHardware.tag(DemoLibrary.item(DemoLibrary.ITEMS));

    ReaderScript(Journey reader, Album album, DemoHardware hardware, DemoClock clock) {
        this.reader = reader;
        this.album = album;
        this.hardware = hardware;
        this.clock = clock;
    }

    void play() {
        arrive();
        signIn();
        borrow();
        pullTheCable();
        think();
        finish();
    }

    private void arrive() {
        reader.untilState(KioskState.Attract.class);
        album.take("attract");
        reader.until("the pad works", kiosk -> kiosk.padSettled(clock.instant()));
        reader.say("A reader puts three books on the pad, before any card.");
        put(threeBody, systems, dream);
        reader.until("three books", kiosk -> kiosk.booksOnPad() == 3 && kiosk.state() instanceof KioskState.ShowCard);
        album.take("card");
    }

    private void signIn() {
        reader.say("The card is scanned, a wrong PIN typed, then the right one.");
        hardware.scanner().scan(DemoLibrary.reader(1).text());
        reader.untilState(KioskState.EnterPin.class);
        for (var digit : List.of("2", "4", "6")) reader.press(digit);
        album.take("pin");
        for (int i = 0; i < 3; i++) reader.pressKey("keypad.delete");
        reader.type(WRONG_PIN);
        reader.until(
                "a wrong PIN",
                kiosk ->
                        kiosk.state() instanceof KioskState.EnterPin(var _, var _, var problem) && problem.isPresent());
        album.take("pin-wrong");
        reader.type(DemoLibrary.PIN);
        reader.untilState(Borrowing.class);
    }

    private void borrow() {
        waitFor("two books released", 2);
        reader.say("Two books are lent and released; a set waits for its second part.");
        oldStories.lockAfi();
        put(heldBook, ownBook, oldStories);
        reader.until(
                "a refusal, a question and a locked book",
                kiosk -> count(kiosk, Row.State.Refused.class) == 1
                        && count(kiosk, Row.State.AskRenewal.class) == 1
                        && rows(kiosk).stream().anyMatch(Row::locked));
        album.take("borrow");
        reader.say("A book is kept for another reader, one is hers already, one does not unlock.");
        reader.pressKey("kiosk.row.renew.yes");
        hardware.pad().take(heldBook.uid());
        hardware.pad().take(oldStories.uid());
        put(dreamSecond, DemoHardware.tag(DemoLibrary.item(16)));
        waitFor("all five released", 5);
        album.take("borrowed");
        expectAfi(threeBody, true);
        expectAfi(dreamSecond, true);
        expectAfi(heldBook, false);
    }

    private void pullTheCable() {
        reader.say("Somebody pulls the pad's cable, and plugs it in again.");
        long pulled = System.nanoTime();
        hardware.pad().unplug();
        reader.untilState(KioskState.OutOfOrder.class);
        long millis = Duration.ofNanos(System.nanoTime() - pulled).toMillis();
        reader.say("  The kiosk says so after " + millis + " ms.");
        if (millis > 1000) throw new Journey.Failed("An unplugged pad shows within 1 s");
        album.take("out-of-order");
        hardware.pad().replug();
        reader.untilState(Borrowing.class);
        reader.until(
                "the books are read again",
                kiosk -> rows(kiosk).stream().allMatch(Row::here)
                        && kiosk.pad().stream().noneMatch(OnPad.Reading.class::isInstance));
    }

    private void think() {
        reader.say("A minute without a touch: the kiosk asks.");
        clock.forward(LONGER_THAN_IDLE);
        reader.until("the idle warning", kiosk -> kiosk.warnedAt().isPresent());
        album.take("idle");
        reader.pressKey("kiosk.idle.stay");
        reader.until("no warning", kiosk -> kiosk.warnedAt().isEmpty());
    }

    private void finish() {
        reader.pressKey("kiosk.borrow.recount");
        album.take("recount");
        reader.pressKey("kiosk.help.close");
        reader.pressKey("bar.help");
        album.take("help");
        reader.pressKey("kiosk.help.close");
        reader.pressKey("kiosk.borrow.finish");
        reader.untilState(KioskState.Finished.class);
        album.take("done");
        reader.say("A receipt on paper, and good-bye.");
        reader.pressKey("kiosk.done.paper");
        var bye = reader.untilState(KioskState.Goodbye.class);
        album.take("goodbye");
        if (!bye.state().equals(new KioskState.Goodbye(5, KioskState.Slip.PRINTED)))
            throw new Journey.Failed("The slip was not printed");
        reader.say("The books are almost left behind.");
        reader.until("a word about the books", kiosk -> kiosk.warnedAt().isPresent());
        album.take("left-behind");
        for (var tag : hardware.pad().tags()) hardware.pad().take(tag.uid());
        reader.untilState(KioskState.Attract.class);
    }

    private void put(VirtualTag... tags) {
        for (var tag : tags) hardware.pad().put(tag);
    }

    /// What the gate sees of a tag that a reader leaves with.
    private static void expectAfi(VirtualTag tag, boolean released) {
        if (tag.afi() != (released ? RELEASED : SECURED))
            throw new Journey.Failed("The gate would " + (released ? "ring" : "not ring") + " for tag " + tag.uid());
    }

    private void waitFor(String what, int released) {
        reader.until(
                what,
                kiosk -> kiosk.state() instanceof Borrowing
                        && rows(kiosk).stream().noneMatch(Row::busy)
                        && rows(kiosk).stream()
                                        .filter(row -> row.lent() && !row.locked())
                                        .count()
                                == released);
    }

    private static long count(Kiosk kiosk, Class<? extends Row.State> state) {
        return rows(kiosk).stream().filter(row -> state.isInstance(row.state())).count();
    }

    private static List<Row> rows(Kiosk kiosk) {
        return kiosk.state() instanceof Borrowing borrowing ? borrowing.rows() : List.of();
    }
}
