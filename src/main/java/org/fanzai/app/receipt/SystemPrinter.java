package org.fanzai.app.receipt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.PrintOutcome;
import org.fanzai.device.reader.PrintOutcome.Cause;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.SlipPrinter;
import org.fanzai.support.Signal;
import org.fanzai.ui.receipt.SlipPage;
import org.fanzai.ui.receipt.SlipSheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer that the operating system knows. What its queue took is unconfirmed: nobody says whether paper came.
/// Queues can block for long: never on the FX thread, and no slip is waited for longer than `PATIENCE`.
public final class SystemPrinter implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinter.class);
    private static final long PATIENCE = 30;

    private final Optional<String> name;
    private final int columns;
    private final Signal<DeviceHealth> health = new Signal<>(new DeviceHealth.Ok());
    private final ExecutorService spooler = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("system printer").factory());

    /// Without a name the system's default printer.
    public SystemPrinter(Optional<String> name, int columns) {
        this.name = name;
        this.columns = columns;
    }

    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
        return CompletableFuture.supplyAsync(() -> spooled(slip), spooler)
                .completeOnTimeout(new PrintOutcome.Failed(Cause.OFFLINE), PATIENCE, TimeUnit.SECONDS)
                .exceptionally(broken -> {
                    LOG.warn("The system's printing failed", broken);
                    return trouble("device.printer.offline", broken.toString(), Cause.OFFLINE);
                });
    }

    private PrintOutcome spooled(Slip slip) {
        var printer = printer();
        if (printer.isEmpty())
            return trouble("device.printer.unknown", "no printer " + name.orElse("(default)"), Cause.LOST);
        var job = PrinterJob.createPrinterJob(printer.get());
        if (job == null) return trouble("device.printer.offline", "the system takes no job", Cause.OFFLINE);
        var layout = job.getJobSettings().getPageLayout();
        var page = SlipPage.of(slip, columns);
        var sheet = new SlipSheet(fitted(layout, page)).of(page, 0);
        if (!job.printPage(layout, sheet) || !job.endJob())
            return trouble("device.printer.offline", "the job ended as " + job.getJobStatus(), Cause.OFFLINE);
        health.set(new DeviceHealth.Ok());
        return new PrintOutcome.Unconfirmed();
    }

    private Optional<Printer> printer() {
        return name.isEmpty()
                ? Optional.ofNullable(Printer.getDefaultPrinter())
                : Printer.getAllPrinters().stream()
                        .filter(printer -> printer.getName().equals(name.get()))
                        .findFirst();
    }

    /// Paper that is narrower than the slip gets it smaller, never cut.
    private static double fitted(PageLayout layout, SlipPage page) {
        double wide = layout.getPrintableWidth() / page.width();
        return Math.min(1, Math.min(wide, layout.getPrintableHeight() / page.height()));
    }

    private PrintOutcome trouble(String key, String why, Cause cause) {
        LOG.warn("system printer: {}", why);
        health.set(new DeviceHealth.Trouble(key, why));
        return new PrintOutcome.Failed(cause);
    }

    @Override
    public Signal<DeviceHealth> health() {
        return health;
    }

    @Override
    public void close() {
        spooler.shutdownNow();
    }
}
