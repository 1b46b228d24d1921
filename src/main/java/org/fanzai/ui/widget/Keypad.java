package org.fanzai.ui.widget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fanzai.ui.theme.Icon;

/// Keys 0 to 9, delete and OK. A second touch on the same key is not heard within 150 ms: that is a finger that
/// trembles; a digit typed twice on purpose takes longer, and the 400 ms of other buttons would swallow it.
public final class Keypad extends GridPane {
    static final Duration SAME_KEY = Duration.ofMillis(150);

    /// What a key says.
    public sealed interface Key {
        /// A digit, 0 to 9.
        record Digit(int value) implements Key {}

        /// Take back the last digit.
        record Delete() implements Key {}

        /// That is all.
        record Ok() implements Key {}
    }

    private final List<Button> digits = new ArrayList<>();
    private final Button ok = key("ok", "t-action");
    private final Button delete = key();
    private Consumer<Key> onKey = _ -> {};

    public Keypad(String okWord, String deleteWord) {
        getStyleClass().add("keypad");
        for (int place = 0; place < 10; place++) digits.add(key("t-digit"));
        delete.setGraphic(Icon.DELETE.node("icon-key"));
        delete.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        delete.setText(deleteWord);
        delete.setOnAction(_ -> onKey.accept(new Key.Delete()));
        ok.setText(okWord);
        ok.setOnAction(_ -> onKey.accept(new Key.Ok()));
        for (int place = 0; place < 9; place++) add(digits.get(place), place % 3, place / 3);
        addRow(3, delete, digits.get(9), ok);
        inOrder();
    }

    public StringProperty okWordProperty() {
        return ok.textProperty();
    }

    public StringProperty deleteWordProperty() {
        return delete.textProperty();
    }

    public void onKey(Consumer<Key> listener) {
        onKey = listener;
    }

    /// 1 2 3, 4 5 6, 7 8 9, 0.
    public void inOrder() {
        show(IntStream.rangeClosed(1, 10).map(n -> n % 10).boxed().toList());
    }

    /// Puts the digits in another order, against eyes over the shoulder.
    public void shuffle(RandomGenerator random) {
        var order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        Collections.shuffle(order, java.util.Random.from(random));
        show(order);
    }

    /// The key that shows `digit` now.
    public Button key(int digit) {
        return digits.stream()
                .filter(key -> key.getText().equals(String.valueOf(digit)))
                .findFirst()
                .orElseThrow();
    }

    private void show(List<Integer> order) {
        for (int place = 0; place < 10; place++) {
            var key = digits.get(place);
            int digit = order.get(place);
            key.setText(String.valueOf(digit));
            key.setGraphic(digit == 5 ? bar() : null);
            key.setOnAction(_ -> onKey.accept(new Key.Digit(digit)));
        }
    }

    /// The mark that lets a finger or an eye find the middle.
    private static StackPane bar() {
        var bar = new Region();
        bar.getStyleClass().add("key-bar");
        return new StackPane(bar);
    }

    private static Button key(String... classes) {
        var key = new Button();
        Touch.prepare(key, "key", SAME_KEY);
        key.getStyleClass().addAll(classes);
        key.setContentDisplay(ContentDisplay.BOTTOM);
        return key;
    }
}
