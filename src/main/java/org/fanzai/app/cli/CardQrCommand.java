package org.fanzai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.Png;
import org.fanzai.app.config.CredentialKeyFile;
import org.fanzai.domain.barcode.Credential;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.receipt.QrModules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai card qr`: the text that a phone shows in place of a card.
@Command(
        name = "qr",
        description = "Makes a card for a phone that expires, to try it.",
        mixinStandardHelpOptions = true)
final class CardQrCommand implements Callable<Integer> {
    static final String UNNAMED = "The library's file names no key: add barcodes: { credentialKey: card.key }.";
    private static final int NONCE_BYTES = 6;
    private static final int SQUARE = 8;
    private static final int INK = 0x000000;
    private static final int PAPER = 0xFFFFFF;

    @Option(names = "--card", required = true, paramLabel = "NUMBER", description = "The number of the patron's card.")
    private String card = "";

    @Option(names = "--minutes", paramLabel = "N", description = "How long it is valid; 10 unless said.")
    private int minutes = 10;

    @Option(names = "--png", paramLabel = "FILE", description = "Draws the QR code there.")
    private @Nullable Path png;

    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (minutes < 1 || minutes > 60 * 24 * 366)
            throw new ParameterException(line, "--minutes goes from 1 to a year.");
        var key = station.load()
                .library()
                .barcodes()
                .credentialKey()
                .map(CredentialKeyFile::read)
                .orElseThrow(() -> new ParameterException(line, UNNAMED));
        var now = Instant.now();
        var token = new Credential(number(), now, now.plus(Duration.ofMinutes(minutes)), nonce()).signed(key);
        if (png != null) draw(token, png);
        line.getOut().println(token);
        return Fanzai.DONE;
    }

    private CardNumber number() {
        try {
            return new CardNumber(card);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--card: " + wrong.getMessage() + ".", wrong);
        }
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void draw(String token, Path file) {
        var modules = QrModules.of(token);
        int side = (modules.size() + 2 * QrModules.QUIET) * SQUARE;
        var picture = Png.of(
                side,
                side,
                (x, y) -> modules.dark(x / SQUARE - QrModules.QUIET, y / SQUARE - QrModules.QUIET) ? INK : PAPER);
        try {
            Files.write(file, picture);
        } catch (IOException unwritable) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "The picture can't be written: " + file, unwritable);
        }
    }
}
