package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.fx.ImmediateBackground;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theming;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.Renew;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.SwitchesInMemory;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;
import org.fanzai.usecase.port.TagSecurity;
import org.junit.jupiter.api.Test;

/// A list of five hundred costs no more than a short one.
class DeskSpeedTest {
    private static final int SCANS = 500;
    private static final double MEDIAN_MILLIS = 100;

    @Test
    void fiveHundredScansStayFast() {
        var nanos = new long[SCANS];
        Fx.run(() -> {
            var desk = new Desk(services(), new ImmediateBackground(), new Texts(Language.ZH));
            var scene = new Scene(desk.view(), 1920, 1080);
            new Theming(Product.DESK).apply(scene, Look.PLAIN.withReducedMotion(true));
            desk.scanned(TestLibrary.ZHANG);
            for (int i = 0; i < SCANS; i++) {
                long begin = System.nanoTime();
                desk.scanned(TestLibrary.book(i + 1));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                nanos[i] = System.nanoTime() - begin;
            }
            long cells = scene.getRoot().lookupAll(".list-cell").stream()
                    .filter(ListCell.class::isInstance)
                    .count();
            assertTrue(cells < 100, cells + " cells");
            desk.close();
        });
        assertTrue(median(nanos) <= MEDIAN_MILLIS, "median " + median(nanos));
        var last = Arrays.copyOfRange(nanos, SCANS - 100, SCANS);
        assertTrue(median(last) <= MEDIAN_MILLIS, "median of the last hundred " + median(last));
    }

    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static DeskServices services() {
        var circulation = new Lending();
        return new DeskServices(
                new CheckOut(circulation),
                new CheckIn(circulation),
                new Renew(circulation),
                new SwitchSecurity(circulation, new ManyItems(), TagSecurity.NONE, new SwitchesInMemory()),
                new OnePatron(),
                new ManyItems(),
                new DeskSetting(Sample.ZONE, () -> Sample.NOW, "", Map.of(), Map.of(), Map.of(), _ -> Optional.empty()),
                Optional.empty());
    }

    /// Lends everything.
    private static final class Lending implements Circulation {
        @Override
        public Answer ask(Actor actor, Act act) {
            return ask(new UUID(0, 1), actor, act);
        }

        @Override
        public Answer ask(UUID id, Actor actor, Act act) {
            return new Answer(
                    id,
                    new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(Sample.NOW), Verdict.STANDALONE));
        }

        @Override
        public Answer tell(Actor actor, Act act) {
            return ask(actor, act);
        }
    }

    private static final class OnePatron implements PatronDirectory {
        @Override
        public Optional<Patron> find(CardNumber card) {
            return Optional.of(Sample.patron(card.text()));
        }

        @Override
        public Optional<String> pinHash(CardNumber card) {
            return Optional.empty();
        }

        @Override
        public PinAttempts attempts(CardNumber card) {
            return PinAttempts.NONE;
        }

        @Override
        public void keep(CardNumber card, PinAttempts attempts) {}
    }

    private static final class ManyItems implements ItemDirectory {
        @Override
        public Optional<Shelved> find(Barcode barcode) {
            return Optional.of(new Shelved(
                    Sample.item(barcode.text(), "BOOK", Condition.AVAILABLE),
                    Sample.title(barcode.text()),
                    new ItemState.OnShelf()));
        }

        @Override
        public List<Borrowed> loansOf(CardNumber patron) {
            return List.of();
        }
    }
}
