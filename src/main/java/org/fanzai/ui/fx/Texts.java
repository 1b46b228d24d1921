package org.fanzai.ui.fx;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.ResourceBundle;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.fanzai.support.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of the screens in the present language. Texts are MessageFormats (an apostrophe is written twice, a number
/// that must not be grouped `{0,number,#}`). What is not translated is shown in English, and never as nothing.
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String BUNDLE = "org.fanzai.ui.messages";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT);

    private final ObjectProperty<Language> language;

    public Texts(Language first) {
        language = new SimpleObjectProperty<>(this, "language", first);
    }

    /// The present language; setting it changes every bound text.
    public ObjectProperty<Language> language() {
        return language;
    }

    /// The text of `key` with the arguments filled in.
    public String text(String key, Object... arguments) {
        var bundle = bundle();
        if (!bundle.containsKey(key)) {
            LOG.warn("No text for {}", key);
            return key;
        }
        return new MessageFormat(bundle.getString(key), language.get().locale()).format(arguments);
    }

    /// What happened and what to do next, for a trouble.
    public String text(Trouble trouble) {
        return text(trouble.key(), trouble.arguments().toArray());
    }

    /// The text of `key`, following the language and every argument that is an observable value.
    public StringBinding bind(String key, Object... arguments) {
        var observed =
                Arrays.stream(arguments).filter(Observable.class::isInstance).map(Observable.class::cast);
        var dependencies = java.util.stream.Stream.concat(java.util.stream.Stream.of(language), observed)
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> text(key, values(arguments)), dependencies);
    }

    /// 12 月 22 日（周二） or 22 Dec, Tuesday.
    public String day(LocalDate date) {
        return switch (language.get()) {
            case ZH -> shortDay(date) + "（" + weekday(date.getDayOfWeek()) + "）";
            case EN -> shortDay(date) + ", " + weekday(date.getDayOfWeek());
        };
    }

    /// 12 月 22 日 or 22 Dec.
    public String shortDay(LocalDate date) {
        var locale = language.get().locale();
        return switch (language.get()) {
            case ZH -> date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
            case EN -> date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.SHORT, locale);
        };
    }

    /// 周二 or Tuesday.
    public String weekday(DayOfWeek day) {
        var style = language.get() == Language.ZH ? TextStyle.SHORT : TextStyle.FULL;
        return day.getDisplayName(style, language.get().locale());
    }

    /// 14:26 in every language.
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /// The texts of the present language, for FXML.
    public ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.get().bundle());
    }

    private static Object[] values(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ObservableValue<?> observed ? observed.getValue() : argument)
                .toArray();
    }
}
