package org.fanzai.ui.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fanzai.ui.kiosk.flow.KioskInput;

/// What is said about a scan that was of no use: the key of a text, for a while or until the next card or item.
final class ScanNotice {
    private static final Duration SHOWN = Duration.ofSeconds(8);

    private final ReadOnlyObjectWrapper<Optional<String>> key =
            new ReadOnlyObjectWrapper<>(this, "key", Optional.empty());
    private Instant since = Instant.EPOCH;

    ReadOnlyObjectProperty<Optional<String>> key() {
        return key.getReadOnlyProperty();
    }

    void show(Optional<String> what, Instant now) {
        since = now;
        key.set(what);
    }

    /// Something happened at `now`.
    void pass(KioskInput input, Instant now) {
        boolean over = switch (input) {
            case KioskInput.CardScanned _, KioskInput.ItemScanned _, KioskInput.Leave _ -> true;
            default -> since.plus(SHOWN).isBefore(now);
        };
        if (over && key.get().isPresent()) key.set(Optional.empty());
    }
}
