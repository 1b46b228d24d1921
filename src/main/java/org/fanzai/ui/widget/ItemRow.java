package org.fanzai.ui.widget;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/// One book in a list: cover, title, what it says, its state, and what can be done now. The row stays the same object
/// while the book's state changes, so that nothing moves under a finger.
public final class ItemRow extends VBox {
    private static final double COVER_UPRIGHT = 88;
    private static final double COVER_LYING = 75;

    private final StackPane cover = new StackPane();
    private final Label title = new Label();
    private final RichText message = new RichText("t-body", "");
    private final Dots dots = new Dots();
    private final Label note = new Label();
    private final StatusChip chip = new StatusChip(StatusChip.State.READING, "");
    private final HBox side = new HBox();
    private List<KioskButton> choices = List.of();
    private @Nullable CoverArt art;
    private Form form = Form.PORTRAIT;

    public ItemRow() {
        getStyleClass().add("item-row");
        title.getStyleClass().addAll("t-body", "strong", "item-title");
        note.getStyleClass().addAll("t-small", "muted");
        cover.getStyleClass().add("item-cover");
        side.getStyleClass().add("item-side");
        show(note, false);
        show(dots, false);
        show(side, false);
        setForm(Form.PORTRAIT);
    }

    /// The book's cover, or the dashed empty one while it is not known.
    public void setCover(@Nullable CoverArt art) {
        this.art = art;
        cover.getChildren().setAll(art == null ? unknown() : new Cover(art, coverWidth()));
    }

    /// A Chinese title comes in its 《》, whose first one hangs into the margin.
    public void setTitle(String words) {
        title.setText(words);
        title.getStyleClass().remove("hang");
        if (words.startsWith("《")) title.getStyleClass().add("hang");
    }

    /// One sentence, with emphasis as in [RichText].
    public void setMessage(String markup) {
        message.setText(markup);
        show(message, !markup.isEmpty());
    }

    /// The small print, or "".
    public void setNote(String words) {
        note.setText(words);
        show(note, !words.isEmpty());
    }

    public void setStatus(StatusChip.State state, String word) {
        chip.show(state, word);
    }

    /// The parts of a set, `true` for here; empty for a book that is not a set.
    public void setParts(List<Boolean> here, String words) {
        dots.show(here, words);
        show(dots, !here.isEmpty());
    }

    /// The answers this row asks for, of equal size; none for a row that asks nothing.
    public void setChoices(KioskButton... buttons) {
        choices = List.of(buttons);
        choices.forEach(ItemRow::intoRow);
        arrange();
    }

    /// The quiet button under the chip, such as undo; null for none.
    public void setSideButton(@Nullable KioskButton button) {
        side.getChildren().clear();
        if (button != null) side.getChildren().add(intoRow(button));
        show(side, button != null);
    }

    public void setForm(Form form) {
        this.form = form;
        form.mark(this);
        title.setWrapText(form == Form.LARGE);
        title.setMinHeight(form == Form.LARGE ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        setCover(art);
        arrange();
    }

    private void arrange() {
        switch (form) {
            case PORTRAIT -> arrangeUpright();
            case LANDSCAPE -> arrangeLying();
            case LARGE -> arrangeLarge();
        }
    }

    private void arrangeUpright() {
        var status = box(new VBox(chip, side), "item-status");
        var first = box(new HBox(words(true), status), "item-first");
        var right = box(new VBox(first), "item-right");
        if (!choices.isEmpty()) right.getChildren().add(choiceBox(true));
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(box(new HBox(cover, right), "item-line"));
    }

    private void arrangeLying() {
        var status = box(new HBox(chip), "item-chip-column");
        var line = box(new HBox(cover, words(false)), "item-line");
        if (!choices.isEmpty()) line.getChildren().add(choiceBox(true));
        line.getChildren().addAll(side, status);
        getChildren().setAll(line);
    }

    private void arrangeLarge() {
        var top = new HBox(chip);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, words(true));
        if (side.isManaged()) getChildren().add(side);
        if (!choices.isEmpty()) getChildren().add(choiceBox(false));
    }

    /// Title, message and small print; in a low row the dots come before the message and the small print stays away.
    private VBox words(boolean withNote) {
        var small = box(new HBox(dots, note), "item-note");
        small.managedProperty().bind(dots.managedProperty().or(note.managedProperty()));
        var lower = box(new HBox(dots, message), "item-note");
        HBox.setHgrow(message, Priority.ALWAYS);
        if (withNote) small.getChildren().setAll(dots, note);
        var words = withNote ? new VBox(title, message, small) : new VBox(title, lower);
        words.getStyleClass().add("item-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /// The answers in cells of one size: none of them is the easier one.
    private GridPane choiceBox(boolean beside) {
        var box = box(new GridPane(), "item-choices");
        for (int i = 0; i < choices.size(); i++) {
            box.add(choices.get(i), beside ? i : 0, beside ? 0 : i);
            choices.get(i).setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(choices.get(i), Priority.ALWAYS);
        }
        for (int i = 0; beside && i < choices.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / choices.size());
            box.getColumnConstraints().add(column);
        }
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Region unknown() {
        var empty = new StackPane(Icon.READING.node("icon-chip", "muted"));
        empty.getStyleClass().add("cover-unknown");
        empty.setPrefSize(coverWidth(), coverWidth() * 1.4);
        empty.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return empty;
    }

    private double coverWidth() {
        return form == Form.LANDSCAPE ? COVER_LYING : COVER_UPRIGHT;
    }

    private static KioskButton intoRow(KioskButton button) {
        if (!button.getStyleClass().contains("row-button"))
            button.getStyleClass().add("row-button");
        return button;
    }

    private static <N extends javafx.scene.Node> N box(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
