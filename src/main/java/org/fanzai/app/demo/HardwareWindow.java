package org.fanzai.app.demo;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fanzai.device.virtual.VirtualPrinter.Roll;
import org.fanzai.support.Subscription;
import org.fanzai.ui.fx.Signals;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Product;
import org.fanzai.ui.theme.Theming;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;

/// The kiosk's devices to play with: books that are dragged on and off the pad, cards that are scanned, cables that are
/// pulled, and the printer's paper.
final class HardwareWindow implements Subscription {
    private static final int READERS = 12;

    private final DemoHardware hardware;
    private final Texts texts;
    private final PaperView paper = new PaperView();
    private final Subscription printing;

    HardwareWindow(Stage stage, DemoHardware hardware, ItemDirectory items, PatronDirectory patrons, Texts texts) {
        this.hardware = hardware;
        this.texts = texts;
        printing = Signals.bind(hardware.printer().paper(), paper::show);
        var shelf = new BookShelf(hardware.pad(), items, texts);
        HBox.setHgrow(shelf, Priority.ALWAYS);
        var room = new HBox(shelf, new Separator(Orientation.VERTICAL), controls(patrons));
        room.getStyleClass().add("hardware");
        var scene = new Scene(room, 980, 900);
        new Theming(Product.DESK).apply(scene, Look.PLAIN);
        stage.titleProperty().bind(texts.bind("hardware.title"));
        stage.setScene(scene);
    }

    private VBox controls(PatronDirectory patrons) {
        var controls = new VBox(
                heading("hardware.card"),
                cards(patrons),
                hint("hardware.pin", DemoLibrary.PIN),
                heading("hardware.cables"),
                toggle("hardware.pad.unplug", on -> {
                    if (on) hardware.pad().unplug();
                    else hardware.pad().replug();
                }),
                toggle("hardware.paper.out", on -> hardware.printer().roll(on ? Roll.OUT : Roll.FULL)),
                heading("hardware.paper"),
                scroll());
        controls.getStyleClass().add("hardware-controls");
        return controls;
    }

    private HBox cards(PatronDirectory patrons) {
        var choice = new ComboBox<DemoReader>();
        for (int i = 1; i <= READERS; i++)
            patrons.find(DemoLibrary.reader(i)).map(DemoReader::new).ifPresent(choice.getItems()::add);
        choice.getSelectionModel().selectFirst();
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        var scan = new Button();
        scan.textProperty().bind(texts.bind("hardware.scan"));
        scan.setDefaultButton(true);
        scan.setMinWidth(Region.USE_PREF_SIZE);
        scan.setOnAction(_ -> hardware.scanner().scan(choice.getValue().card()));
        var row = new HBox(choice, scan);
        row.getStyleClass().add("hardware-row");
        return row;
    }

    private ToggleButton toggle(String key, java.util.function.Consumer<Boolean> switched) {
        var toggle = new ToggleButton();
        toggle.textProperty().bind(texts.bind(key));
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.selectedProperty().subscribe((_, on) -> switched.accept(on));
        return toggle;
    }

    private ScrollPane scroll() {
        var scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Label heading(String key) {
        return label(key, List.of("d-heading"));
    }

    private Label hint(String key, Object argument) {
        return label(key, List.of("d-caption", "muted"), argument);
    }

    private Label label(String key, List<String> classes, Object... arguments) {
        var label = new Label();
        label.textProperty().bind(texts.bind(key, arguments));
        label.getStyleClass().addAll(classes);
        return label;
    }

    @Override
    public void close() {
        printing.close();
    }
}
