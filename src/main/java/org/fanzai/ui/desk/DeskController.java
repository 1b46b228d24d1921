package org.fanzai.ui.desk;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.desk.convert.ConvertList;
import org.fanzai.ui.desk.convert.ConvertNow;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Icon;

/// Binds the desk's view to its view model.
@SuppressWarnings("NullAway.Init") // the fields are set by the FXML
public final class DeskController {
    private final DeskViewModel desk;
    private final DeskSetting setting;
    private final Texts texts;
    private final Map<DeskMode, RowPanel> panels = new EnumMap<>(DeskMode.class);

    @FXML
    private VBox root;

    @FXML
    private HBox bar;

    @FXML
    private Label icon;

    @FXML
    private TextField line;

    @FXML
    private Label kinds;

    @FXML
    private StackPane side;

    @FXML
    private StackPane lists;

    @FXML
    private HBox status;

    DeskController(DeskViewModel desk, DeskSetting setting, Texts texts) {
        this.desk = desk;
        this.setting = setting;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        var words = new DeskWords(texts, setting.zone());
        DeskBar.fill(bar, desk, setting, texts);
        StatusLine.fill(status, desk, texts);
        icon.setGraphic(Icon.INPUT.node("icon-input"));
        line.textProperty().bindBidirectional(desk.line());
        line.setOnAction(_ -> desk.submit());
        line.promptTextProperty().bind(InputWords.prompt(desk, texts));
        kinds.textProperty().bind(InputWords.kinds(desk, texts));
        for (var mode : DeskMode.values()) {
            var panel = new RowPanel(mode, desk, setting, words);
            panels.put(mode, panel);
            add(lists, panel, mode);
            add(
                    side,
                    mode == DeskMode.BORROW
                            ? new PatronPanel(desk, setting, words)
                            : new LatestPanel(mode, desk, words),
                    mode);
        }
        desk.convert().ifPresent(place -> {
            add(lists, new ConvertList(place, texts), desk.converting());
            add(side, new ConvertNow(place, texts), desk.converting());
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        line.addEventFilter(KeyEvent.KEY_TYPED, event -> desk.typed(event.getCharacter()));
        root.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::keepFocus);
    }

    private void add(StackPane place, Node node, DeskMode mode) {
        add(place, node, Bindings.equal(desk.mode(), mode).and(Bindings.not(desk.converting())));
    }

    private static void add(StackPane place, Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
        place.getChildren().add(node);
    }

    /// The line has the focus, always.
    private void keepFocus(Node owner) {
        if (line.getScene() != null && !line.equals(owner)) line.requestFocus();
    }

    private void key(KeyEvent event) {
        if (DeskKeys.press(event, desk, texts, panels)) event.consume();
    }
}
