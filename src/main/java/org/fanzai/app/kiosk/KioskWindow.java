package org.fanzai.app.kiosk;

import javafx.beans.binding.Bindings;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.fanzai.ui.kiosk.KioskShell;
import org.fanzai.ui.kiosk.KioskViewModel;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theming;
import org.fanzai.ui.widget.Form;

/// A kiosk's screen in a window: designed for 1080 x 1920 or 1920 x 1080 and scaled as a whole to what there is.
public final class KioskWindow {
    /// The sides of the design, in px.
    public static final double SHORT = 1080;

    public static final double LONG = 1920;

    private KioskWindow() {}

    /// The scene of a kiosk in its own size, for pictures.
    public static Scene scene(KioskViewModel model, Form form, boolean still) {
        var shell = new KioskShell(model, form);
        var scene = new Scene(shell, width(form), height(form));
        dress(scene, shell, still);
        return scene;
    }

    /// Shows the kiosk in `stage`, upright or lying as the window is when it opens.
    public static void show(Stage stage, KioskViewModel model, double width, double height) {
        var form = width > height ? Form.LANDSCAPE : Form.PORTRAIT;
        var shell = new KioskShell(model, form);
        shell.setPrefSize(width(form), height(form));
        shell.setMinSize(width(form), height(form));
        shell.setMaxSize(width(form), height(form));
        var room = new StackPane(new Group(shell));
        var scene = new Scene(room, width, height);
        var factor = Bindings.min(
                scene.widthProperty().divide(width(form)),
                scene.heightProperty().divide(height(form)));
        var scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        shell.getTransforms().add(scale);
        // JavaFX leaves holes where strokes of a scaled glyph cross: it is drawn in its own size, and the picture
        // scaled
        shell.cacheProperty().bind(factor.isNotEqualTo(1.0, 0.001));
        shell.setCacheHint(CacheHint.SCALE);
        dress(scene, shell, false);
        stage.setScene(scene);
        stage.show();
    }

    private static void dress(Scene scene, KioskShell shell, boolean still) {
        var theming = new Theming(Product.KIOSK);
        shell.look().subscribe(look -> theming.apply(scene, look.withReducedMotion(still)));
    }

    private static double width(Form form) {
        return form == Form.LANDSCAPE ? LONG : SHORT;
    }

    private static double height(Form form) {
        return form == Form.LANDSCAPE ? SHORT : LONG;
    }
}
