package org.fanzai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.receipt.ReceiptPreview;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.receipt.ReceiptKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai receipt preview`: a receipt of the library's templates, filled with an example.
@Command(
        name = "preview",
        description = "Prints a receipt with an example as text, and as a PDF or a picture.",
        mixinStandardHelpOptions = true)
final class ReceiptPreviewCommand implements Callable<Integer> {
    @Option(names = "--kind", description = "checkout, checkin, renewal, payment or hold; checkout unless said.")
    private ReceiptKind kind = ReceiptKind.CHECKOUT;

    @Option(names = "--language", description = "zh or en; the station's unless said.")
    private @Nullable Language language;

    @Option(names = "--columns", paramLabel = "N", description = "Narrow characters on a line: 32, 42 or 48.")
    private int columns = 48;

    @Option(names = "--pdf", paramLabel = "FILE", description = "Writes it as a PDF too.")
    private @Nullable Path pdf;

    @Option(names = "--png", paramLabel = "FILE", description = "Draws it too.")
    private @Nullable Path png;

    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (columns < 24 || columns > 96) throw new ParameterException(line, "--columns goes from 24 to 96.");
        var config = station.load();
        var spoken = language == null ? Language.valueOf(config.language().toUpperCase(Locale.ROOT)) : language;
        var preview = ReceiptPreview.of(config, kind, spoken, columns);
        preview.text().forEach(line.getOut()::println);
        if (pdf != null) write(pdf, preview.pdf());
        if (png != null) write(png, preview.png());
        return Fanzai.DONE;
    }

    private void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "The file can't be written: " + file, unwritable);
        }
    }
}
