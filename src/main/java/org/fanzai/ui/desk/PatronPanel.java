package org.fanzai.ui.desk;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.domain.policy.Limit;
import org.fanzai.ui.desk.PatronCard.Standing;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.StatusChip;

/// Who is at the desk: name, standing, loans and limit, the facts that staff is asked for.
final class PatronPanel extends VBox {
    private final DeskSetting setting;
    private final DeskWords words;
    private final Label name = label("patron-name");
    private final Label category = label("d-table", "muted");
    private final Label card = label("d-table");
    private final StackPane standing = new StackPane();
    private final Label loansWord = label("d-table", "muted");
    private final Label loans = label("d-title");
    private final Region meterFill = new Region();
    private final Pane meter = new Pane(meterFill);
    private final VBox facts = new VBox();
    private final KeyButton change;

    PatronPanel(DeskViewModel desk, DeskSetting setting, DeskWords words) {
        this.setting = setting;
        this.words = words;
        getStyleClass().addAll("panel", "patron-panel");
        change = KeyButton.of("Esc", "quiet", desk::finish);
        change.setMaxWidth(Double.MAX_VALUE);
        change.textProperty().bind(words.texts().bind("desk.patron.change"));
        standing.getStyleClass().add("patron-standing");
        meter.getStyleClass().add("meter");
        meterFill.getStyleClass().add("meter-fill");
        var used = desk.patron().map(now -> now.flatMap(PatronCard::used).orElse(0.0));
        meterFill
                .prefWidthProperty()
                .bind(meter.widthProperty()
                        .multiply(javafx.beans.binding.Bindings.createDoubleBinding(used::getValue, used)));
        meterFill.prefHeightProperty().bind(meter.heightProperty());
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        facts.getStyleClass().add("facts");
        getChildren().addAll(head(), meterLine(), meter, facts, gap, change);
        desk.patron().subscribe(this::show);
        words.texts().language().subscribe(_ -> show(desk.patron().get()));
    }

    private HBox head() {
        var photo = new StackPane(Icon.ACCOUNT.node("icon-photo"));
        photo.getStyleClass().add("photo");
        name.setWrapText(true);
        var who = new VBox(name, category, card, standing);
        who.getStyleClass().add("patron-words");
        var head = new HBox(photo, who);
        head.getStyleClass().add("patron-head");
        return head;
    }

    private HBox meterLine() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(loansWord, gap, loans);
        line.getStyleClass().add("meter-line");
        return line;
    }

    private void show(Optional<PatronCard> now) {
        boolean here = now.isPresent();
        loansWord.getParent().setVisible(here);
        change.setVisible(here);
        facts.setVisible(here);
        now.ifPresentOrElse(this::show, this::showNobody);
        meter.setVisible(now.flatMap(PatronCard::used).isPresent());
        meter.setManaged(!here || meter.isVisible());
    }

    private void showNobody() {
        name.setText(words.text("desk.patron.none"));
        category.setText(words.text("desk.patron.none.detail"));
        card.setText("");
        standing.getChildren().clear();
        facts.getChildren().clear();
    }

    private void show(PatronCard now) {
        var patron = now.patron();
        name.setText(patron.name());
        category.setText(setting.categoryName(patron, language()));
        card.setText(words.text("desk.patron.card", grouped(patron.card().text())));
        showStanding(now.standing(setting.now(), setting.today()));
        var most = now.limit();
        loansWord.setText(words.text(
                most.filter(Limit.AtMost.class::isInstance).isPresent()
                        ? "desk.patron.loans"
                        : "desk.patron.loans.unlimited"));
        loans.setText(
                most.isPresent() && most.get() instanceof Limit.AtMost(int number)
                        ? now.have() + " / " + number
                        : String.valueOf(now.have()));
        facts.getChildren().setAll(factsOf(now));
    }

    private void showStanding(Standing now) {
        standing.getChildren()
                .setAll(
                        switch (now) {
                            case INACTIVE -> List.of(chip(StatusChip.State.REFUSED, "desk.standing.inactive"));
                            case EXPIRED -> List.of(chip(StatusChip.State.REFUSED, "desk.standing.expired"));
                            case FULL -> List.of(chip(StatusChip.State.NEEDS_YOU, "desk.standing.full"));
                            case OVERDUE -> List.of(chip(StatusChip.State.OVERDUE, "desk.standing.overdue"));
                            case EXPIRES_SOON -> List.of(chip(StatusChip.State.DUE_SOON, "desk.standing.expiresSoon"));
                            case GOOD -> List.of();
                        });
    }

    private List<HBox> factsOf(PatronCard now) {
        var next = now.before(java.util.Set.of()).stream()
                .map(loan -> loan.loan().due())
                .min(java.util.Comparator.naturalOrder());
        return List.of(
                fact(
                        "desk.patron.overdue",
                        words.text("desk.patron.overdue.count", now.overdue(setting.now())),
                        now.overdue(setting.now()) > 0 ? "overdue" : "strong"),
                fact(
                        "desk.patron.next",
                        next.map(due -> words.day(due) + " " + words.dayDetail(due))
                                .orElseGet(() -> words.text("desk.patron.next.none")),
                        "plain"),
                fact("desk.patron.expires", now.patron().expires().toString(), "plain"),
                fact("desk.patron.language", languageOf(now), "plain"));
    }

    private static String languageOf(PatronCard now) {
        return now.patron().language().equals("zh") ? Language.ZH.ownName() : Language.EN.ownName();
    }

    private HBox fact(String key, String value, String style) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var what = label("d-table", "muted");
        what.setText(words.text(key));
        var is = label("fact-value", style);
        is.setText(value);
        var fact = new HBox(what, gap, is);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private StatusChip chip(StatusChip.State state, String key) {
        return new StatusChip(state, words.text(key));
    }

    /// 2 0101 00000017 and so on is hard to compare: four at a time from the right.
    private static String grouped(String number) {
        return number.matches("\\d{8,}") ? number.replaceAll("(?<=\\d)(?=(\\d{4})+$)", " ") : number;
    }

    private Language language() {
        return words.texts().language().get();
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
