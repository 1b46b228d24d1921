package org.fanzai.ui.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.fx.Fx;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theme;
import org.fanzai.ui.theme.Theming;
import org.junit.jupiter.api.Test;

/// Draws every widget in the three themes and both languages, to be looked at.
class GalleryTest {
    @Test
    void chipsAndButtons() throws Exception {
        for (var theme : Theme.values()) {
            var file = Fx.call(() ->
                    Picture.write(snapshot(GalleryTest::chips, 1080, 1200, Look.PLAIN.with(theme)), "chips-" + theme));
            assertTrue(Files.size(file) > 1000);
        }
    }

    private static javafx.scene.image.WritableImage snapshot(
            Supplier<Region> what, double width, double height, Look look) {
        var scene = new Scene(what.get(), width, height);
        new Theming(Product.KIOSK).apply(scene, look);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }

    private static Region chips() {
        var flow = new FlowPane(20, 20);
        for (var state : StatusChip.State.values()) flow.getChildren().add(new StatusChip(state, "请选择 Borrowed"));
        for (var kind : KioskButton.Kind.values()) {
            flow.getChildren().add(new KioskButton(kind, "完成 Finish"));
            flow.getChildren().add(new KioskButton(kind, Icon.RECOUNT, "数目不对 Recount").large());
        }
        var off = new KioskButton(KioskButton.Kind.PRIMARY, "不能续借");
        off.setDisable(true);
        flow.getChildren().add(off);
        for (var role : new String[] {"t-display", "t-prompt", "t-due", "t-body", "t-label", "t-small"}) {
            var plain = new Label("借书 Borrow 123");
            plain.getStyleClass().addAll(role, "plain");
            var strong = new Label("借书 Borrow 123");
            strong.getStyleClass().addAll(role, "strong");
            flow.getChildren().addAll(plain, strong);
        }
        var box = new VBox(20, flow);
        box.setPadding(new Insets(40));
        return box;
    }
}
