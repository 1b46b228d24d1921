package org.fanzai.app.config;

import java.nio.file.Path;
import java.util.Optional;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.domain.barcode.BarcodeRules;

/// What a library's codes look like, how fast its keyboard scanners type, and where the key of its credentials is.
public record Barcodes(BarcodeRules rules, KeyBurst.Settings keyboard, Optional<Path> credentialKey) {
    /// The same, with the key's path relative to `folder`.
    Barcodes in(Path folder) {
        return new Barcodes(rules, keyboard, credentialKey.map(folder::resolve).map(Path::normalize));
    }
}
