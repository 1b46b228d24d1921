package org.fanzai.app.device;

import java.util.List;
import java.util.Optional;
import org.fanzai.device.reader.PadTag;

/// What a station's devices tell somebody who watches them.
public sealed interface WatchEvent {
    record Ready(String device) implements WatchEvent {}

    record Lost(String device, String why) implements WatchEvent {}

    record Tags(List<PadTag> tags, boolean crowded) implements WatchEvent {
        public Tags {
            tags = List.copyOf(tags);
        }
    }

    record Scanned(String text, Optional<String> symbology) implements WatchEvent {
        /// Masked: a scan may be a card number.
        @Override
        public String toString() {
            return "Scanned[" + text.length() + " characters]";
        }
    }

    record Card(String number) implements WatchEvent {
        @Override
        public String toString() {
            return "Card[" + number.length() + " characters]";
        }
    }

    record Printer(String condition) implements WatchEvent {}
}
