package org.fanzai.app.receipt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.PrintOutcome;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.SlipPrinter;
import org.fanzai.support.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// "Prints" each slip into a file of its own in a folder, named by the time.
public final class PdfPrinter implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(PdfPrinter.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int MOST_A_SECOND = 1000;

    private final Path folder;
    private final int columns;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Signal<DeviceHealth> health = new Signal<>(new DeviceHealth.Ok());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("receipts").factory());

    public PdfPrinter(Path folder, int columns, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.columns = columns;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
        return CompletableFuture.supplyAsync(() -> written(slip), writer).exceptionally(bug -> {
            LOG.error("A receipt could not be made", bug);
            return new PrintOutcome.Failed(PrintOutcome.Cause.LOST);
        });
    }

    private PrintOutcome written(Slip slip) {
        try {
            Files.createDirectories(folder);
            write(SlipPdf.of(slip, columns));
            health.set(new DeviceHealth.Ok());
            return new PrintOutcome.Printed();
        } catch (IOException full) {
            LOG.warn("A receipt could not be written to {}: {}", folder, full.toString());
            health.set(new DeviceHealth.Trouble("device.printer.folder", full.toString()));
            return new PrintOutcome.Failed(PrintOutcome.Cause.LOST);
        }
    }

    private void write(byte[] pdf) throws IOException {
        var name = NAME.format(clock.instant().atZone(zone));
        for (int i = 0; i < MOST_A_SECOND; i++) {
            try {
                var file = folder.resolve(name + (i == 0 ? "" : "-" + i) + ".pdf");
                Files.write(file, pdf, StandardOpenOption.CREATE_NEW);
                return;
            } catch (FileAlreadyExistsException another) {
                // the next number is tried
            }
        }
        throw new IOException("too many receipts in one second");
    }

    @Override
    public Signal<DeviceHealth> health() {
        return health;
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
