package org.fanzai.ui.desk;

import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Shows a line of a list; its nodes are made once.
final class RowCell extends ListCell<DeskLine> {
    private final RowView view;
    private final RowWords words;
    private final Label heading = new Label();
    private Optional<DeskRow> shown = Optional.empty();

    RowCell(RowView view, RowWords words) {
        this.view = view;
        this.words = words;
        heading.getStyleClass().addAll("d-caption", "muted", "list-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        indexProperty().subscribe(_ -> draw());
    }

    @Override
    protected void updateItem(@Nullable DeskLine line, boolean empty) {
        super.updateItem(line, empty);
        draw();
    }

    private void draw() {
        var line = getItem();
        var before = shown;
        shown = Optional.empty();
        switch (line) {
            case null -> setGraphic(null);
            case DeskRow row -> {
                view.show(row, row.open() && getIndex() == 0, before);
                shown = Optional.of(row);
                setGraphic(view);
            }
            case DeskLine.Loan loan -> {
                view.show(loan);
                setGraphic(view);
            }
            case DeskLine.Heading(int count) -> {
                heading.setText(words.words().text("desk.list.before", count));
                setGraphic(heading);
            }
        }
    }
}
