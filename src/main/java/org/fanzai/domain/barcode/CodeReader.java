package org.fanzai.domain.barcode;

import java.time.InstantSource;
import java.util.Optional;
import org.fanzai.domain.barcode.Read.Why;

/// The one place where a scan becomes a patron, an item or a refusal: by the library's rules, and for a credential by
/// its key and the time.
public record CodeReader(BarcodeRules rules, Optional<CredentialKey> key, InstantSource clock) {
    /// Never a `Read.Credential`: that is verified here.
    public Read read(ScannedText scan, Expecting expecting) {
        return switch (rules.read(scan, expecting)) {
            case Read.Credential(var token) ->
                key.map(secret -> Credential.verified(token, secret, clock.instant()))
                        .orElse(new Read.Wrong(Why.NO_KEY));
            case Read read -> read;
        };
    }
}
