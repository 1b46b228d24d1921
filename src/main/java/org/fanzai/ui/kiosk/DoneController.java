package org.fanzai.ui.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState.Finished;
import org.fanzai.ui.kiosk.flow.Row;
import org.fanzai.ui.widget.CountdownRing;
import org.fanzai.ui.widget.KioskButton;
import org.fanzai.ui.widget.StatusChip;
import org.fanzai.ui.widget.Tile;

/// Binds the screen that says what was lent and asks about the receipt.
final class DoneController implements Screen {
    private static final int WAITS = 30;

    private final KioskViewModel model;
    private final CountdownRing ring = new CountdownRing(CountdownRing.Size.SMALL);
    private List<Row> shown = List.of();

    @FXML
    private Label headline = new Label();

    @FXML
    private Label line = new Label();

    @FXML
    private VBox groups = new VBox();

    @FXML
    private HBox choices = new HBox();

    @FXML
    private StackPane ringPlace = new StackPane();

    @FXML
    private Label leaving = new Label();

    @FXML
    private KioskButton more = new KioskButton();

    @FXML
    private KioskButton leave = new KioskButton();

    DoneController(KioskViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        ringPlace.getChildren().setAll(ring);
        ring.setState(StatusChip.State.NEUTRAL);
        more.setOnAction(_ -> model.accept(new KioskInput.BorrowMore()));
        leave.setOnAction(_ -> model.accept(new KioskInput.NoSlip()));
        tile(0).setOnAction(_ -> model.accept(new KioskInput.PrintSlip()));
        tile(1).setOnAction(_ -> model.accept(new KioskInput.NoSlip()));
        if (model.canPrint()) return;
        tile(0).setDisable(true);
        tile(0).setLine(model.texts().text("kiosk.done.noPrinter"));
    }

    private Tile tile(int index) {
        return (Tile) choices.getChildren().get(index);
    }

    @Override
    public void show(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Finished finished)) return;
        var texts = model.texts();
        long locked = finished.lent().stream().filter(Row::locked).count();
        headline.setText(texts.text("kiosk.done.headline", finished.lent().size()));
        line.setText(locked == 0 ? texts.text("kiosk.done.line") : texts.text("kiosk.done.locked", locked));
        if (!finished.lent().equals(shown)) group(finished.lent());
        choices.setDisable(finished.printing());
        long left = Math.clamp(WAITS - Duration.between(kiosk.lastTouch(), now).toSeconds(), 0, WAITS);
        ring.show((int) left, WAITS);
        leaving.setText(
                finished.printing() ? texts.text("kiosk.done.printing") : texts.text("kiosk.done.leaving", left));
    }

    /// Books that are due on the same day stand together, the first due first.
    private void group(List<Row> lent) {
        shown = lent;
        var byDay = lent.stream().collect(Collectors.groupingBy(this::due, TreeMap::new, Collectors.toList()));
        groups.getChildren()
                .setAll(byDay.entrySet().stream()
                        .map(entry -> new DueGroup(model.texts(), entry.getKey(), entry.getValue()))
                        .toList());
        groups.getChildren().getLast().getStyleClass().add("last");
    }

    private LocalDate due(Row row) {
        return row.state() instanceof Row.State.Lent(var due, var _, var _, var _)
                ? due.atZone(model.place().zone()).toLocalDate()
                : LocalDate.MAX;
    }
}
