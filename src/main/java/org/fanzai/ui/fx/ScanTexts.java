package org.fanzai.ui.fx;

import java.util.Optional;
import org.fanzai.device.reader.Scan;
import org.fanzai.domain.barcode.Read;
import org.fanzai.domain.barcode.Read.Why;
import org.fanzai.domain.barcode.ScannedText;

/// Scans on their way from a device to the rules, and from a refusal to its words.
public final class ScanTexts {
    private ScanTexts() {}

    public static ScannedText of(Scan scan) {
        return new ScannedText(
                scan.text(),
                scan.symbology(),
                scan.checkStripped(),
                scan.problem().isEmpty());
    }

    /// The key of what people are told about a scan that is of no use.
    public static Optional<String> refusal(Read read) {
        return switch (read) {
            case Read.Patron _, Read.Item _ -> Optional.empty();
            case Read.Isbn _ -> Optional.of("scan.isbn");
            case Read.Issn _ -> Optional.of("scan.issn");
            case Read.Credential _ -> Optional.of("scan.forged");
            case Read.Wrong(var why) -> Optional.of(key(why));
        };
    }

    private static String key(Why why) {
        return switch (why) {
            case EMPTY, INCOMPLETE -> "scan.incomplete";
            case TOO_LONG -> "scan.tooLong";
            case CHARACTERS -> "scan.characters";
            case MERGED -> "scan.merged";
            case CHECK_DIGIT -> "scan.checkDigit";
            case FOREIGN -> "scan.foreign";
            case EXPIRED -> "scan.expired";
            case EARLY -> "scan.early";
            case FORGED -> "scan.forged";
            case NO_KEY -> "scan.noKey";
        };
    }
}
