package org.fanzai.ui.kiosk;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.domain.patron.Patron;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.ViewLoader;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.theme.Fonts;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.theme.Look;
import org.fanzai.ui.theme.Theme;
import org.fanzai.ui.widget.AccessibilityBar;
import org.fanzai.ui.widget.BarButton;
import org.fanzai.ui.widget.Form;
import org.fanzai.ui.widget.HeaderBar;
import org.fanzai.ui.widget.Motion;
import org.fanzai.ui.widget.Sheet;

/// The frame of all kiosk screens: header, the present view, the sheet that rises over it, the accessibility bar.
public final class KioskShell extends VBox {
    private static final double SHIFT = 4;

    private final KioskViewModel model;
    private final Form form;
    private final ViewLoader loader;
    private final KioskKeys keys;
    private final HeaderBar header = new HeaderBar("");
    private final StackPane content = new StackPane();
    private final Sheet sheet = new Sheet();
    private final AccessibilityBar bar;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.PLAIN);
    private Optional<KioskView> view = Optional.empty();
    private Optional<Screen> screen = Optional.empty();
    private Optional<IdleSheet> idle = Optional.empty();
    private Optional<Patron> reader = Optional.empty();
    /// What shows the present sheet again, in another language.
    private Optional<Runnable> raised = Optional.empty();

    public KioskShell(KioskViewModel model, Form form) {
        Fonts.load(); // before the first word is set, or it stays in another font
        this.model = model;
        this.form = form;
        this.loader = new ViewLoader(model.texts());
        this.keys = new KioskKeys(model.place().keyboard(), System::nanoTime, model::scanned);
        this.bar = new AccessibilityBar();
        bar.setForm(form);
        getStyleClass().add("kiosk-shell");
        content.getStyleClass().add("kiosk-content");
        var below = new VBox(header, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        var layers = new StackPane(below, notice(), sheet);
        VBox.setVgrow(layers, Priority.ALWAYS);
        getChildren().addAll(layers, bar);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
        addEventFilter(TouchEvent.TOUCH_PRESSED, this::touched);
        addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
        sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(keys::listen));
        model.texts().language().subscribe(_ -> speak());
        model.kiosk().subscribe(_ -> show());
        model.now().subscribe(_ -> show());
        model.now().subscribe(_ -> keys.tick());
    }

    private Node notice() {
        var words = new Label();
        words.getStyleClass().add("t-body");
        words.setWrapText(true);
        var notice = new HBox(Icon.INFO.node("icon-chip"), words);
        notice.getStyleClass().add("banner");
        notice.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        notice.setMouseTransparent(true);
        notice.visibleProperty().bind(model.notice().key().map(Optional::isPresent));
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.notice().key().get().map(texts()::text).orElse(""),
                        model.notice().key(),
                        texts().language()));
        return notice;
    }

    /// How the reader wants it to look; the window dresses itself accordingly.
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    private void touched(InputEvent event) {
        model.accept(new KioskInput.Touched());
    }

    /// Everything in the new language: the view is loaded again, its state is in the model.
    private void speak() {
        var language = texts().language().get();
        header.setLibrary(model.place().library().getOrDefault(language, ""));
        bar.setButtons(barButtons(language));
        view = Optional.empty();
        idle = Optional.empty();
        var again = raised;
        hideSheet();
        show();
        again.ifPresent(Runnable::run);
    }

    private BarButton[] barButtons(Language present) {
        var languages = Arrays.stream(Language.values()).map(language -> {
            var button = BarButton.language(language.ownName());
            button.setSelected(language == present);
            button.setOnAction(_ -> texts().language().set(language));
            return button;
        });
        var contrast = BarButton.setting(Icon.CONTRAST, texts().text("bar.contrast"));
        contrast.setOnAction(_ -> look.set(look.get().with(next(look.get().theme()))));
        var help = BarButton.help(texts().text("bar.help"));
        help.setOnAction(_ -> help());
        return Stream.concat(languages, Stream.of(contrast, help)).toArray(BarButton[]::new);
    }

    private static Theme next(Theme theme) {
        return switch (theme) {
            case LIGHT -> Theme.CONTRAST;
            case CONTRAST -> Theme.DARK;
            case DARK -> Theme.LIGHT;
        };
    }

    private void help() {
        raise(new HelpSheet(texts(), model.kiosk().get().state(), this::hideSheet), this::help);
    }

    private void recount() {
        IntConsumer counted = books -> model.accept(new KioskInput.Expect(books));
        raise(new RecountSheet(texts(), model.place().maxBooks(), counted, this::hideSheet), this::recount);
    }

    private void raise(Node content, Runnable again) {
        raised = Optional.of(again);
        idle = Optional.empty();
        sheet.show(content);
    }

    private void hideSheet() {
        raised = Optional.empty();
        sheet.hide();
    }

    private void show() {
        var kiosk = model.kiosk().get();
        var wanted = KioskView.of(kiosk.state(), form);
        if (view.isPresent() && view.get() != wanted) hideSheet();
        if (!Optional.of(wanted).equals(view)) load(wanted);
        screen.ifPresent(shown -> shown.show(kiosk, model.now().get()));
        var local = model.now().get().atZone(model.place().zone());
        header.setTime(texts().time(local.toLocalTime()));
        showReader(kiosk.state().reader());
        shift(wanted, local.getMinute());
        kiosk.secondsLeft(model.now().get()).ifPresentOrElse(this::warn, this::calm);
    }

    /// A session's choices of contrast end with it.
    private void showReader(Optional<Patron> present) {
        if (reader.isPresent() && present.isEmpty()) look.set(Look.PLAIN);
        reader = present;
        header.setReader(present.map(Patron::maskedName).orElse(""));
        var language = texts().language().get();
        header.setStation(present.isPresent() ? "" : model.place().station().getOrDefault(language, ""));
    }

    /// The attract screen moves by up to 8 px, a step a minute, so that nothing burns in (UX 38).
    private void shift(KioskView wanted, int minute) {
        boolean still = wanted != KioskView.ATTRACT && wanted != KioskView.ATTRACT_LANDSCAPE;
        content.setTranslateX(still ? 0 : (minute % 5 - 2) * SHIFT);
        content.setTranslateY(still ? 0 : (minute / 5 % 5 - 2) * SHIFT);
    }

    private void load(KioskView wanted) {
        var controller = wanted.controller(model, form, this::help, this::recount);
        var node = loader.load(wanted, controller);
        view = Optional.of(wanted);
        screen = Optional.of(controller);
        content.getChildren().setAll(node);
        Motion.entered(node, false);
    }

    private void warn(long seconds) {
        if (idle.isEmpty()) {
            raised = Optional.empty();
            idle = Optional.of(new IdleSheet(model));
            sheet.show(idle.get());
        }
        idle.get().show(seconds);
    }

    private void calm() {
        if (idle.isPresent()) hideSheet();
        idle = Optional.empty();
    }

    private Texts texts() {
        return model.texts();
    }
}
