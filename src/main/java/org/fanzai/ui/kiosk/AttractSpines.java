package org.fanzai.ui.kiosk;

import java.util.List;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.widget.StackOnPad.Spine;

/// The books of the attract picture: classics in the language of the screen.
final class AttractSpines {
    private AttractSpines() {}

    static List<Spine> of(Language language) {
        return switch (language) {
            case ZH ->
                List.of(
                        new Spine("城南旧事", "I246"),
                        new Spine("昆虫记", "Q96"),
                        new Spine("万历十五年", "K248"),
                        new Spine("美的历程", "J120"));
            case EN ->
                List.of(
                        new Spine("Walden", "I712"),
                        new Spine("Ulysses", "I562"),
                        new Spine("Cosmos", "P15"),
                        new Spine("Middlemarch", "I561"));
        };
    }
}
