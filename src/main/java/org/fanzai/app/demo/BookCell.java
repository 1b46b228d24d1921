package org.fanzai.app.demo;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fanzai.ui.widget.Cover;
import org.fanzai.ui.widget.CoverArt;
import org.fanzai.usecase.port.ItemDirectory.Shelved;
import org.jspecify.annotations.Nullable;

/// A book in a list: cover, title, author, barcode.
final class BookCell extends ListCell<Shelved> {
    private static final double COVER = 36;

    BookCell(ListView<Shelved> list) {
        prefWidthProperty().bind(Bindings.subtract(list.widthProperty(), 24));
        setMaxWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Shelved book, boolean empty) {
        super.updateItem(book, empty);
        setGraphic(book == null || empty ? null : picture(book));
    }

    private static HBox picture(Shelved book) {
        var title = new Label(book.title().title());
        title.getStyleClass().addAll("d-table", "strong");
        var more =
                new Label(book.title().author() + "  " + book.item().barcode().text());
        more.getStyleClass().addAll("d-caption", "muted");
        var art = CoverArt.of(
                book.title().title(), book.title().author(), book.title().clc());
        var row = new HBox(new Cover(art, COVER), new VBox(title, more));
        row.getStyleClass().add("hardware-row");
        return row;
    }
}
