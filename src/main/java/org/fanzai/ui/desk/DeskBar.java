package org.fanzai.ui.desk;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Icon;

/// Fills the top: whose library, what the desk can do, who sits at it, the language.
final class DeskBar {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private DeskBar() {}

    static void fill(HBox bar, DeskViewModel desk, DeskSetting setting, Texts texts) {
        var seal = new Label("泛");
        seal.getStyleClass().add("seal");
        var library = new Label();
        library.getStyleClass().add("library-name");
        library.setMinWidth(Region.USE_PREF_SIZE);
        library.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> setting.libraryName(texts.language().get()), texts.language()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(seal, library);
        for (var mode : DeskMode.values()) bar.getChildren().add(tab(mode, desk, texts));
        if (desk.convert().isPresent()) bar.getChildren().add(tags(desk, texts));
        bar.getChildren().addAll(gap, who(setting, texts), new LanguageSwitch(texts));
    }

    private static Button tab(DeskMode mode, DeskViewModel desk, Texts texts) {
        var tab = tab(mode.key(), () -> desk.show(mode));
        tab.textProperty()
                .bind(texts.bind(
                        switch (mode) {
                            case BORROW -> "desk.tab.borrow";
                            case RETURN -> "desk.tab.return";
                            case RENEW -> "desk.tab.renew";
                        }));
        Runnable select = () -> tab.pseudoClassStateChanged(
                SELECTED, desk.mode().get() == mode && !desk.converting().get());
        desk.mode().subscribe(_ -> select.run());
        desk.converting().subscribe(_ -> select.run());
        return tab;
    }

    /// Where tags are programmed.
    private static Button tags(DeskViewModel desk, Texts texts) {
        var tab = tab("F10", desk::showConverting);
        tab.textProperty().bind(texts.bind("desk.tab.tags"));
        desk.converting().subscribe(shown -> tab.pseudoClassStateChanged(SELECTED, shown));
        return tab;
    }

    private static KeyButton tab(String key, Runnable action) {
        var tab = KeyButton.of(key, "tab", action);
        tab.setContentDisplay(ContentDisplay.LEFT);
        tab.setMaxHeight(Double.MAX_VALUE);
        return tab;
    }

    private static Label who(DeskSetting setting, Texts texts) {
        var who = new Label();
        who.getStyleClass().addAll("d-table", "muted", "who");
        who.setGraphic(Icon.ACCOUNT.node("icon-line"));
        who.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.text(
                                "desk.who",
                                setting.user(),
                                setting.stationName(texts.language().get())),
                        texts.language()));
        return who;
    }
}
