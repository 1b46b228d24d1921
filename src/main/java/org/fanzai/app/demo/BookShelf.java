package org.fanzai.app.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.ui.fx.Texts;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// Books on the shelf and books on the pad. They are dragged, or moved with a double click or the Enter key; each keeps
/// its tag, so that a book that was lent stays released.
final class BookShelf extends HBox {
    private static final int FIRST = 40;

    private final VirtualPad pad;
    private final Map<Barcode, VirtualTag> tags = new LinkedHashMap<>();
    private final ListView<Shelved> shelf = new ListView<>(FXCollections.observableArrayList());
    private final ListView<Shelved> onPad = new ListView<>(FXCollections.observableArrayList());

    BookShelf(VirtualPad pad, ItemDirectory items, Texts texts) {
        this.pad = pad;
        getStyleClass().add("hardware-row");
        books(items).forEach(book -> {
            shelf.getItems().add(book);
            tags.put(book.item().barcode(), DemoHardware.tag(book.item().barcode()));
        });
        getChildren().addAll(column(texts, "hardware.shelf", shelf), column(texts, "hardware.onPad", onPad));
        movable(shelf, onPad);
        movable(onPad, shelf);
    }

    /// The first copies, the one that waits for a reader, and those that readers have.
    private static List<Shelved> books(ItemDirectory items) {
        var lent = IntStream.rangeClosed(DemoLibrary.ITEMS - 3, DemoLibrary.ITEMS);
        return Stream.concat(IntStream.rangeClosed(1, FIRST).boxed(), lent.boxed())
                .flatMap(number -> items.find(DemoLibrary.item(number)).stream())
                .toList();
    }

    private VBox column(Texts texts, String key, ListView<Shelved> list) {
        var label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("d-heading");
        list.setCellFactory(_ -> new BookCell(list));
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(label, list);
        column.getStyleClass().add("hardware-controls");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void movable(ListView<Shelved> from, ListView<Shelved> to) {
        from.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) move(from, to);
        });
        from.setOnKeyPressed(key -> {
            if (key.getCode() == javafx.scene.input.KeyCode.ENTER) move(from, to);
        });
        to.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (from.equals(drag.getGestureSource())) drag.acceptTransferModes(TransferMode.MOVE);
        });
        to.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            if (from.equals(drag.getGestureSource())) move(from, to);
            drag.setDropCompleted(true);
        });
        from.setOnDragDetected(_ -> {
            var content = new ClipboardContent();
            content.putString("book");
            from.startDragAndDrop(TransferMode.MOVE).setContent(content);
        });
    }

    private void move(ListView<Shelved> from, ListView<Shelved> to) {
        var book = from.getSelectionModel().getSelectedItem();
        if (book == null) return;
        from.getItems().remove(book);
        to.getItems().addFirst(book);
        var tag = java.util.Objects.requireNonNull(tags.get(book.item().barcode()));
        if (to.equals(onPad)) pad.put(tag);
        else pad.take(tag.uid());
    }
}
