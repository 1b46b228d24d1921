package org.fanzai.ui.desk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.fanzai.device.reader.Scan;
import org.fanzai.domain.barcode.Expecting;
import org.fanzai.domain.barcode.Read;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.ui.desk.DeskRow.State;
import org.fanzai.ui.desk.convert.ConvertViewModel;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.ScanTexts;
import org.fanzai.ui.fx.Texts;

/// What the desk shows and what it can do. Scans are worked on in the order in which they came, each for the mode in
/// which and the patron for whom it came, however late the answers are. Used on the FX thread only.
final class DeskViewModel implements AutoCloseable {
    /// A second scan of an item within this time is a slip of the hand, not a wish to renew.
    private static final Duration SAME_SCAN = Duration.ofMinutes(1);

    private final DeskSetting setting;
    private final DeskWork work;
    private final Texts texts;
    private final ScanQueue queue;
    private final InputLine input;
    private final Map<DeskMode, DeskRows> lists = new EnumMap<>(DeskMode.class);
    private final ReadOnlyObjectWrapper<DeskMode> mode = new ReadOnlyObjectWrapper<>(this, "mode", DeskMode.BORROW);
    private final ReadOnlyObjectWrapper<Optional<PatronCard>> patron =
            new ReadOnlyObjectWrapper<>(this, "patron", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeskRow>> latest =
            new ReadOnlyObjectWrapper<>(this, "latest", Optional.empty());
    private final ReadOnlyObjectWrapper<String> echo = new ReadOnlyObjectWrapper<>(this, "echo", "");
    private final ReadOnlyObjectWrapper<Optional<DeskRow>> explaining =
            new ReadOnlyObjectWrapper<>(this, "explaining", Optional.empty());
    private final ReadOnlyBooleanWrapper converting = new ReadOnlyBooleanWrapper(this, "converting", false);
    private final Optional<ConvertViewModel> convert;
    private final DeskNotice notice = new DeskNotice();

    DeskViewModel(DeskServices services, Background background, Texts texts, Pause pause, LongSupplier nanos) {
        this.setting = services.setting();
        this.work = new DeskWork(services);
        this.texts = texts;
        this.queue = new ScanQueue(background);
        this.input = new InputLine(setting.keyboard(), nanos, pause, this::choose);
        this.convert = services.convert().map(known -> new ConvertViewModel(known, background));
        for (var each : DeskMode.values()) lists.put(each, new DeskRows());
    }

    // What it shows

    ReadOnlyObjectProperty<DeskMode> mode() {
        return mode.getReadOnlyProperty();
    }

    /// Whether tags are programmed instead.
    ReadOnlyBooleanProperty converting() {
        return converting.getReadOnlyProperty();
    }

    Optional<ConvertViewModel> convert() {
        return convert;
    }

    /// The text of the input line.
    StringProperty line() {
        return input.text();
    }

    /// What was scanned last, or "".
    ReadOnlyObjectProperty<String> echo() {
        return echo.getReadOnlyProperty();
    }

    DeskRows rows(DeskMode of) {
        return java.util.Objects.requireNonNull(lists.get(of));
    }

    ReadOnlyObjectProperty<Optional<PatronCard>> patron() {
        return patron.getReadOnlyProperty();
    }

    /// The row that was answered last in the present mode.
    ReadOnlyObjectProperty<Optional<DeskRow>> latest() {
        return latest.getReadOnlyProperty();
    }

    /// The decision for which staff is writing a reason into the line.
    ReadOnlyObjectProperty<Optional<DeskRow>> explaining() {
        return explaining.getReadOnlyProperty();
    }

    /// How many scans wait for their answer.
    ReadOnlyIntegerProperty waiting() {
        return queue.size();
    }

    /// What is worth saying beside the list, in the present language.
    StringBinding notice() {
        return notice.words(this, texts);
    }

    // What it can do

    void show(DeskMode next) {
        boolean back = converting.get();
        showConverting(false);
        if (next == mode.get() && !back) return;
        mode.set(next);
        echo.set("");
        latest.set(newest(next));
        if (next == DeskMode.BORROW) queue.add(this::loansAgain, this::tellLoans);
    }

    /// Shows where tags are programmed, if there is a pad to do it.
    void showConverting() {
        if (convert.isPresent()) showConverting(true);
    }

    private void showConverting(boolean shown) {
        explaining.set(Optional.empty());
        notice.clear();
        if (converting.get() != shown) echo.set("");
        converting.set(shown);
        convert.ifPresent(place -> place.activate(shown));
    }

    /// Where tags are programmed, while that is shown.
    private Optional<ConvertViewModel> place() {
        return convert.filter(_ -> converting.get());
    }

    /// Enter.
    void submit() {
        var taken = input.take();
        if (taken.text().isEmpty()) return;
        if (taken.scanned() || explaining.get().isEmpty()) scanned(taken.text());
        else explained(taken.text());
    }

    /// A key goes into the line.
    void typed(String character) {
        input.typed(character);
    }

    /// This was read, by a scanner or by staff.
    void scanned(String text) {
        if (!text.isBlank()) scanned(Scan.typed(text));
    }

    /// A scanner read this. What can be no card and no item is refused at once, whatever is under way.
    void scanned(Scan scan) {
        var read = setting.codes().read(ScanTexts.of(scan), Expecting.ITEM);
        switch (read) {
            case Read.Patron(var card, var _) -> scanned(card.text(), read);
            case Read.Item(var item, var _) -> scanned(item.text(), read);
            case Read.Isbn _, Read.Issn _, Read.Credential _, Read.Wrong _ ->
                ScanTexts.refusal(read).ifPresent(notice::refused);
        }
    }

    private void scanned(String text, Read read) {
        if (place().isPresent()) {
            echo.set(text);
            place().get().scanned(text);
            return;
        }
        var list = rows(mode.get());
        var row = new DeskRow(
                mode.get(),
                list.nextId(),
                0,
                setting.now(),
                text,
                Optional.empty(),
                Optional.empty(),
                new State.Asking(),
                true);
        echo.set(text);
        notice.clear();
        if (mode.get() != DeskMode.BORROW || !DeskWork.isCard(read)) list.put(row);
        queue.add(() -> turn(row, read), found -> answered(row, read, found));
    }

    /// Answers the first open decision. Whether there was such an answer.
    boolean choose(int digit) {
        if (place().isPresent()) return place().get().choose(digit);
        var open = rows(DeskMode.BORROW).firstOpen();
        if (mode.get() != DeskMode.BORROW
                || explaining.get().isPresent()
                || open.isEmpty()
                || !(open.get().state() instanceof State.Decide(var reasons, var _))) return false;
        var choices = Choice.of(reasons);
        if (digit < 1 || digit > choices.size()) return false;
        switch (choices.get(digit - 1)) {
            case Choice.Leave _ -> put(open.get().with(new State.Left()));
            case Choice.Allow(var _, var why) -> override(open.get(), reasons, texts.text(why));
            case Choice.Other _ -> explaining.set(open);
        }
        return true;
    }

    /// Goes one step back: empties the line, ends the writing of a reason, lets the patron go.
    void back() {
        if (!input.isEmpty()) input.clear();
        else if (place().isPresent()) place().get().skip();
        else if (explaining.get().isPresent()) explaining.set(Optional.empty());
        else finish();
    }

    /// Lets the patron go, when all that was scanned before is answered.
    void finish() {
        if (mode.get() != DeskMode.BORROW || converting.get()) return;
        queue.add(() -> {
            if (queue.size().get() <= 1) echo.set(""); // not that of a scan that came since
            release();
        });
    }

    @Override
    public void close() {
        queue.close();
    }

    // How it works

    private Optional<Callable<Found>> turn(DeskRow row, Read read) {
        return switch (row.mode()) {
            case BORROW -> turnToBorrow(row, read);
            case RETURN -> Optional.of(() -> work.takeBack(read));
            case RENEW -> Optional.of(() -> work.renew(read));
        };
    }

    private Optional<Callable<Found>> turnToBorrow(DeskRow row, Read read) {
        var list = rows(DeskMode.BORROW);
        var before = list.rows().filter(other -> justDealtWith(other, row)).findFirst();
        if (before.isPresent()) {
            list.remove(other -> other.id() == row.id());
            var title = before.get().what().map(shelved -> shelved.title().title());
            notice.again(title.orElse(row.text()));
            return Optional.empty();
        }
        list.remove(other -> other.id() != row.id() && scannedAgain(other, row));
        var whom = present();
        list.row(row.id()).ifPresent(listed -> list.put(listed.meantFor(whom)));
        return Optional.of(() -> work.borrow(read, whom));
    }

    private boolean justDealtWith(DeskRow other, DeskRow row) {
        if (other.id() == row.id()
                || !other.text().equals(row.text())
                || !other.patron().equals(present())) return false;
        return other.open()
                || (other.isLent() && Duration.between(other.at(), row.at()).compareTo(SAME_SCAN) < 0);
    }

    /// A row that came to nothing gives way to the next scan of the same thing.
    private boolean scannedAgain(DeskRow other, DeskRow row) {
        return other.text().equals(row.text())
                && switch (other.state()) {
                    case State.NeedsCard _, State.Refused _, State.Left _, State.Failed _, State.Broken _ -> true;
                    case State.Asking _, State.Decide _, State.Lent _, State.Returned _, State.IsCard _ -> false;
                };
    }

    private void override(DeskRow row, List<Reason> reasons, String why) {
        var whom = row.patron().orElseThrow();
        put(row.with(new State.Asking()));
        queue.add(
                () -> Optional.of(() -> work.override(row.text(), whom, reasons, why)),
                found -> answered(row, new Read.Item(new Barcode(row.text()), true), found));
    }

    private void explained(String why) {
        var row = explaining.get().orElseThrow();
        explaining.set(Optional.empty());
        if (rows(row.mode()).row(row.id()).equals(Optional.of(row))
                && row.state() instanceof State.Decide(var reasons, var _)) override(row, reasons, why);
    }

    private void answered(DeskRow asked, Read read, Found found) {
        var row = rows(asked.mode()).row(asked.id()).orElse(asked);
        switch (found) {
            case Found.Card(var whom, var loans) -> {
                rows(row.mode()).remove(other -> other.id() == row.id());
                welcome(whom, loans);
            }
            case Found.NoSuchCard _ -> {
                release();
                put(row.with(new State.Refused(List.of(new Reason(ReasonCode.UNKNOWN_PATRON)))));
            }
            case Found.IsCard _ -> put(row.with(new State.IsCard()));
            case Found.NeedsCard(var what) -> put(row.described(what).with(new State.NeedsCard()));
            case Found.Refused(var what, var reasons) -> put(row.described(what).with(new State.Refused(reasons)));
            case Found.Answer(var what, var verdict, var switched) ->
                told(row.described(what).switched(switched), verdict);
            case Found.CardFailed(var trouble) -> {
                patron.set(Optional.empty()); // it may be another's card: nothing more is lent to the one before
                put(row.with(new State.Failed(trouble)));
            }
            case Found.Failed(var trouble) -> put(row.with(new State.Failed(trouble)));
            case Found.Broken(var code) -> broken(row, read, code);
        }
    }

    private void told(DeskRow row, Verdict verdict) {
        put(row.with(State.of(row.mode(), verdict)));
        if (!verdict.outcome().happened()) return;
        if (row.mode() == DeskMode.BORROW) countLent(row);
        if (row.mode() == DeskMode.RETURN)
            rows(DeskMode.BORROW).remove(other -> other.isLent() && other.text().equals(row.text()));
    }

    private void countLent(DeskRow row) {
        patron.get()
                .filter(card -> row.patron().equals(Optional.of(card.patron())))
                .ifPresent(card -> showPatron(card.withLent(new Barcode(row.text()))));
    }

    private void broken(DeskRow row, Read read, String code) {
        if (row.mode() == DeskMode.BORROW && row.what().isEmpty() && DeskWork.maybeCard(read))
            patron.set(Optional.empty());
        put(row.with(new State.Broken(code)));
    }

    private void welcome(Patron whom, List<org.fanzai.usecase.port.ItemDirectory.Borrowed> loans) {
        if (!present().map(Patron::card).equals(Optional.of(whom.card())))
            rows(DeskMode.BORROW).begin();
        showPatron(
                new PatronCard(whom, loans, java.util.Set.of(), setting.limit().apply(whom)));
    }

    private void release() {
        patron.set(Optional.empty());
        notice.clear();
        rows(DeskMode.BORROW).begin();
    }

    private Optional<Callable<Found>> loansAgain() {
        return present().map(whom -> () -> work.card(whom.card()).orElseGet(Found.NoSuchCard::new));
    }

    private void tellLoans(Found found) {
        if (found instanceof Found.Card(var whom, var loans)
                && present().map(Patron::card).equals(Optional.of(whom.card()))) welcome(whom, loans);
    }

    private void showPatron(PatronCard card) {
        patron.set(Optional.of(card));
        var listed = rows(DeskMode.BORROW)
                .rows()
                .filter(DeskRow::isLent)
                .map(DeskRow::text)
                .collect(Collectors.toSet());
        rows(DeskMode.BORROW).showBefore(card.before(listed));
    }

    private void put(DeskRow row) {
        rows(row.mode()).put(row);
        if (row.mode() == mode.get()) latest.set(Optional.of(row));
    }

    private Optional<DeskRow> newest(DeskMode of) {
        return rows(of).rows().max(java.util.Comparator.comparingInt(DeskRow::id));
    }

    private Optional<Patron> present() {
        return patron.get().map(PatronCard::patron);
    }
}
