package org.fanzai.ui.kiosk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.RowView.Choice;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.CoverArt;
import org.fanzai.ui.widget.Form;
import org.fanzai.ui.widget.ItemRow;
import org.fanzai.ui.widget.KioskButton;
import org.fanzai.ui.widget.Motion;
import org.fanzai.ui.widget.StatusChip;

/// The books of a session, in pages when there are more than fit: no drag, no scroll bar. A row stays the same object
/// while its book's state changes; the page with something to do comes first.
final class RowList extends VBox {
    private final Texts texts;
    private final Form form;
    private final Consumer<KioskInput> input;
    private final Runnable help;
    private final Map<String, ItemRow> nodes = new HashMap<>();
    private final VBox list = new VBox();
    private List<RowView> rows = List.of();
    private int page;

    RowList(Texts texts, Form form, Consumer<KioskInput> input, Runnable help) {
        this.texts = texts;
        this.form = form;
        this.input = input;
        this.help = help;
        list.getStyleClass().addAll("card", "item-list");
        getStyleClass().add("row-list");
    }

    void show(List<RowView> next) {
        if (next.equals(rows)) return;
        for (var row : next) if (!rows.contains(row)) update(row);
        nodes.keySet().retainAll(next.stream().map(RowView::id).toList());
        rows = next;
        var pages = pages();
        page = pageToShow(pages);
        arrange(pages);
    }

    private void update(RowView row) {
        var node = nodes.computeIfAbsent(row.id(), _ -> new ItemRow());
        node.setForm(form);
        node.setCover(row.art()
                .map(art -> CoverArt.of(art.title(), art.author(), art.callNumber()))
                .orElse(null));
        node.setTitle(row.title());
        node.setMessage(row.message());
        node.setNote(row.note());
        node.setStatus(row.state(), row.word());
        node.setParts(row.parts(), "");
        node.setChoices(row.choices().stream()
                .map(choice -> button(choice, KioskButton.Kind.SECONDARY))
                .toArray(KioskButton[]::new));
        node.setSideButton(
                row.side().map(choice -> button(choice, KioskButton.Kind.QUIET)).orElse(null));
    }

    private KioskButton button(Choice choice, KioskButton.Kind kind) {
        var button = choice.icon()
                .map(icon -> new KioskButton(kind, icon, choice.word()))
                .orElseGet(() -> new KioskButton(kind, choice.word()));
        button.setOnAction(_ -> choice.input().ifPresentOrElse(input, help));
        return button;
    }

    /// The rows that fit on each page.
    private List<List<RowView>> pages() {
        if (total(rows) <= room()) return List.of(rows);
        var pages = new ArrayList<List<RowView>>();
        var current = new ArrayList<RowView>();
        for (var row : rows) {
            if (!current.isEmpty() && total(current) + height(row) > room() - pagerHeight()) {
                pages.add(List.copyOf(current));
                current.clear();
            }
            current.add(row);
        }
        pages.add(List.copyOf(current));
        return pages;
    }

    private int total(List<RowView> some) {
        return some.stream().mapToInt(this::height).sum();
    }

    /// The room of the list and the heights of its rows, in px of the design.
    private int room() {
        return form == Form.LANDSCAPE ? 816 : 1290;
    }

    private int pagerHeight() {
        return form == Form.LANDSCAPE ? 112 : 120;
    }

    private int height(RowView row) {
        if (form == Form.LANDSCAPE) return 136;
        int words = row.note().isEmpty() && row.parts().isEmpty() ? 160 : 200;
        return (row.side().isPresent() ? 188 : words) + (row.choices().isEmpty() ? 0 : 104);
    }

    private int pageToShow(List<List<RowView>> pages) {
        for (int i = 0; i < pages.size(); i++) if (pages.get(i).stream().anyMatch(RowList::needsReader)) return i;
        return pages.size() - 1;
    }

    private static boolean needsReader(RowView row) {
        return row.state() == StatusChip.State.NEEDS_YOU
                || row.state() == StatusChip.State.REFUSED
                || row.state() == StatusChip.State.PUT_BACK
                || row.state() == StatusChip.State.WAITING;
    }

    private void arrange(List<List<RowView>> pages) {
        var shown = pages.get(page).stream().map(row -> nodes.get(row.id())).toList();
        for (var node : shown) {
            node.getStyleClass().remove("last");
            if (!list.getChildren().contains(node)) Motion.appeared(node);
        }
        if (!shown.isEmpty()) shown.getLast().getStyleClass().add("last");
        list.getChildren().setAll(shown);
        list.setVisible(!shown.isEmpty());
        if (pages.size() == 1) getChildren().setAll(list);
        else getChildren().setAll(list, pager(pages));
    }

    private HBox pager(List<List<RowView>> pages) {
        var back = new KioskButton(KioskButton.Kind.QUIET, Icon.BACK, texts.text("kiosk.list.back"));
        var next = new KioskButton(KioskButton.Kind.QUIET, Icon.NEXT, texts.text("kiosk.list.next"));
        back.setDisable(page == 0);
        next.setDisable(page == pages.size() - 1);
        back.setOnAction(_ -> turn(pages, -1));
        next.setOnAction(_ -> turn(pages, 1));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var where = new javafx.scene.control.Label(texts.text("kiosk.list.page", page + 1, pages.size()));
        where.getStyleClass().addAll("t-label", "muted");
        var gap2 = new Region();
        HBox.setHgrow(gap2, Priority.ALWAYS);
        var pager = new HBox(back, gap, where, gap2, next);
        pager.getStyleClass().add("pager");
        return pager;
    }

    private void turn(List<List<RowView>> pages, int by) {
        page = Math.clamp(page + (long) by, 0, pages.size() - 1);
        arrange(pages);
    }
}
