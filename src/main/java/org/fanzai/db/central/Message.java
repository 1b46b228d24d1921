package org.fanzai.db.central;

import java.util.Optional;
import java.util.UUID;

/// What a station sent, as it came: nobody has looked into `document` and `verdict` yet. Masked as text.
public record Message(
        String station, long sequence, Kind kind, UUID operation, Optional<String> document, Optional<String> verdict) {
    public enum Kind {
        /// To be decided.
        ASK,
        /// It has happened, or a reader was told.
        TELL,
        /// The outcome was heard.
        SEEN
    }

    @Override
    public String toString() {
        return "Message[" + kind + " " + station + " " + sequence + "]";
    }
}
