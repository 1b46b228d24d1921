package org.fanzai.ui.desk.convert;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.desk.KeyButton;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.widget.Cover;
import org.fanzai.ui.widget.CoverArt;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// What to do now at the conversion, large enough to read with the eyes on the books: scan, put a tag down, answer.
public final class ConvertNow extends VBox {
    private static final double COVER_WIDTH = 148;

    private final ConvertViewModel model;
    private final ConvertWords words;
    private final Label headline = label("d-display");
    private final Label detail = label("latest-detail");
    private final StackPane icon = new StackPane();
    private final HBox band;
    private final VBox body = new VBox();

    public ConvertNow(ConvertViewModel model, Texts texts) {
        this.model = model;
        this.words = new ConvertWords(texts, model.services());
        getStyleClass().addAll("panel", "latest-panel");
        headline.setWrapText(true);
        detail.setWrapText(true);
        var said = new VBox(headline, detail);
        said.getStyleClass().add("latest-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        band = new HBox(icon, said);
        body.getStyleClass().add("latest-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(band, body);
        model.bench().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
    }

    private void show() {
        var bench = model.bench().get();
        var now = words.headline(bench);
        band.getStyleClass().setAll("latest-band", now.tone().styleClass());
        getStyleClass().removeIf(style -> style.startsWith("state-"));
        getStyleClass().add(now.tone().styleClass());
        icon.getChildren().setAll(now.icon().node("icon-band"));
        headline.setText(now.says());
        detail.setText(now.detail());
        body.getChildren().clear();
        shown(bench).ifPresent(job -> body.getChildren().add(book(job)));
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        body.getChildren().addAll(gap, bench.question().map(this::answers).orElseGet(this::rules));
    }

    /// The job whose turn it is; without one, the last that was done. Whether to lock is about none of them.
    private static Optional<Job> shown(Bench bench) {
        if (bench.lock().isEmpty() || bench.jobs().isEmpty()) return Optional.empty();
        return bench.asking()
                .or(bench::current)
                .or(() -> Optional.of(bench.jobs().getLast()));
    }

    private Node book(Job job) {
        var number = label("latest-line");
        number.setText(job.item().text());
        var chip = new HBox(words.chip(job));
        chip.getStyleClass().add("latest-chips");
        var about = new VBox();
        about.getStyleClass().add("latest-about");
        HBox.setHgrow(about, Priority.ALWAYS);
        var book = new HBox(cover(job.what()), about);
        book.getStyleClass().add("latest-book");
        job.what().ifPresentOrElse(it -> about.getChildren().addAll(title(it), author(it)), () -> {
            var unknown = label("latest-title");
            unknown.setText(words.text("untitled"));
            about.getChildren().add(unknown);
        });
        about.getChildren().addAll(number, chip);
        return book;
    }

    private static Node cover(Optional<Shelved> what) {
        return what.<Node>map(it -> new Cover(
                        CoverArt.of(
                                it.title().title(),
                                it.title().author(),
                                it.item().callNumber()),
                        COVER_WIDTH))
                .orElseGet(() -> {
                    var unknown = new StackPane();
                    unknown.getStyleClass().addAll("cover-unknown", "cover-large");
                    return unknown;
                });
    }

    private static Label title(Shelved it) {
        var title = label("latest-title");
        title.setText(it.title().title());
        title.setWrapText(true);
        return title;
    }

    private static Label author(Shelved it) {
        var author = label("latest-line", "muted");
        author.setText(it.title().author());
        return author;
    }

    private Node answers(Question question) {
        var says = words.answers(question);
        var answers = new HBox(
                KeyButton.answer(1, says[0], "primary", () -> model.choose(1)),
                KeyButton.answer(2, says[1], "secondary", () -> model.choose(2)));
        answers.getStyleClass().add("row-answers");
        return answers;
    }

    /// What is written on every tag.
    private Node rules() {
        var lock = model.bench().get().lock().orElse(false);
        var rules = label("d-table", "muted");
        rules.setText(
                words.text(lock ? "rules.locked" : "rules", model.services().model()));
        rules.setWrapText(true);
        return rules;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
