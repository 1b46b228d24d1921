package org.fanzai.app.kiosk;

import java.time.InstantSource;
import org.fanzai.app.config.CredentialKeyFile;
import org.fanzai.app.config.StationConfig;
import org.fanzai.domain.barcode.CodeReader;

/// What a station makes of scans: its library's rules and key.
public final class Codes {
    private Codes() {}

    /// Throws `ConfigTrouble` when the library names a key and the key is not there.
    public static CodeReader of(StationConfig config, InstantSource clock) {
        var barcodes = config.library().barcodes();
        return new CodeReader(barcodes.rules(), barcodes.credentialKey().map(CredentialKeyFile::read), clock);
    }
}
