package org.fanzai.ui.desk;

import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fanzai.ui.fx.Texts;

/// What the keys do that are not for the input line: F-keys for places, Alt and a letter for extras.
final class DeskKeys {
    private DeskKeys() {}

    /// Whether the key was one of these.
    static boolean press(KeyEvent event, DeskViewModel desk, Texts texts, Map<DeskMode, RowPanel> panels) {
        if (event.isAltDown()) {
            if (event.getCode() != KeyCode.G) return false;
            LanguageSwitch.next(texts);
            return true;
        }
        var panel = Objects.requireNonNull(panels.get(desk.mode().get()));
        switch (event.getCode()) {
            case F2 -> desk.show(DeskMode.BORROW);
            case F3 -> desk.show(DeskMode.RETURN);
            case F4 -> desk.show(DeskMode.RENEW);
            case F10 -> desk.showConverting();
            case F12 -> desk.finish();
            case ESCAPE -> desk.back();
            case PAGE_DOWN -> panel.page(1);
            case PAGE_UP -> panel.page(-1);
            case TAB -> desk.submit(); // some scanners end with it; there is nowhere else to go
            default -> {
                return false;
            }
        }
        return true;
    }
}
