package org.fanzai.ui.desk;

import java.util.Arrays;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;

/// One button for each language, in its own name.
final class LanguageSwitch extends StackPane {
    private final Texts texts;

    LanguageSwitch(Texts texts) {
        this.texts = texts;
        var buttons = new SegmentedButton(
                Arrays.stream(Language.values()).map(this::button).toArray(ToggleButton[]::new));
        getStyleClass().add("language-switch");
        getChildren().add(buttons);
    }

    private ToggleButton button(Language language) {
        var button = new ToggleButton(language.ownName());
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        texts.language().subscribe(now -> button.setSelected(now == language));
        button.setOnAction(_ -> {
            texts.language().set(language);
            button.setSelected(true);
        });
        return button;
    }

    /// Goes on to the next language.
    static void next(Texts texts) {
        texts.language()
                .set(
                        switch (texts.language().get()) {
                            case ZH -> Language.EN;
                            case EN -> Language.ZH;
                        });
    }
}
