package org.fanzai.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewLoaderTest {
    private enum Probe implements ViewLoader.Named {
        HELP;

        @Override
        public String file() {
            return "ProbeView.fxml";
        }
    }

    /// The controller of the probe.
    public static final class ProbeController {
        @FXML
        @Nullable
        Label words;
    }

    @Test
    void loadsAViewWithItsControllerInThePresentLanguage() throws Exception {
        var here = Path.of(Objects.requireNonNull(getClass().getResource(".")).toURI());
        Files.writeString(here.resolve(Probe.HELP.file()), """
                <?xml version="1.0" encoding="UTF-8"?>
                <?import javafx.scene.control.Label?>
                <?import javafx.scene.layout.VBox?>
                <?import org.fanzai.ui.widget.KioskButton?>
                <VBox xmlns:fx="http://javafx.com/fxml" fx:controller="%s">
                  <Label fx:id="words" text="%%bar.help"/>
                  <KioskButton kind="PRIMARY" icon="CALL_STAFF" text="%%bar.help"/>
                </VBox>
                """.formatted(ProbeController.class.getName()));
        var controller = new ProbeController();
        var root = Fx.call(() -> new ViewLoader(new Texts(Language.ZH)).load(Probe.HELP, controller));
        assertNotNull(controller.words);
        assertEquals("求助", controller.words.getText());
        assertEquals(2, root.getChildrenUnmodifiable().size());
    }
}
