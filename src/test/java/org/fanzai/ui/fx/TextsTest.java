package org.fanzai.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 22);

    @Test
    void writesDatesAsTheDesignDoes() {
        var texts = new Texts(Language.ZH);
        assertEquals("12 月 22 日（周二）", texts.day(TUESDAY));
        assertEquals("12 月 22 日", texts.shortDay(TUESDAY));
        texts.language().set(Language.EN);
        assertEquals("22 Dec, Tuesday", texts.day(TUESDAY));
        assertEquals("22 Dec", texts.shortDay(TUESDAY));
        assertEquals("09:05", texts.time(LocalTime.of(9, 5)));
    }

    @Test
    void speaksEnglishOnAChineseMachineToo() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals("Help", new Texts(Language.EN).text("bar.help"));
            assertEquals("求助", new Texts(Language.ZH).text("bar.help"));
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void boundTextsFollowTheLanguageAndTheirArguments() {
        var texts = new Texts(Language.EN);
        var lent = new SimpleIntegerProperty(2);
        var words = texts.bind("kiosk.borrow.tally", 6, lent);
        assertEquals("6 here, <b>2 borrowed</b>", words.get());
        lent.set(3);
        texts.language().set(Language.ZH);
        assertEquals("这次 6 本，<b>已借 3 本</b>", words.get());
    }

    @Test
    void showsTheKeyRatherThanNothing() {
        assertEquals("no.such.key", new Texts(Language.ZH).text("no.such.key"));
    }

    @Test
    void bothBundlesHaveTheSameKeysAndPlaceholders() throws IOException {
        var english = own("messages.properties");
        var chinese = own("messages_zh_CN.properties");
        assertEquals(english.keySet(), chinese.keySet());
        for (var key : english.keySet()) {
            assertEquals(places(english.getString(key)), places(chinese.getString(key)), key);
            assertFalse(chinese.getString(key).isBlank(), key);
        }
    }

    private static ResourceBundle own(String file) throws IOException {
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream("/org/fanzai/ui/" + file))) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        var matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) places.add(matcher.group(1));
        return places;
    }
}
