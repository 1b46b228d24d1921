package org.fanzai.device.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.fanzai.device.driver.DriverLoop;
import org.fanzai.device.driver.PrinterBehaviour;
import org.fanzai.device.driver.PrinterJob;
import org.fanzai.device.driver.PrinterNews;
import org.fanzai.device.driver.PrinterNews.PaperState;
import org.fanzai.device.driver.PrinterNews.PrintEnd;
import org.fanzai.device.link.SerialLink;
import org.fanzai.support.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer behind a driver.
final class SerialPrinter implements SlipPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPrinter.class);

    private final String name;
    private final Signal<DeviceHealth> health = new Signal<>(new DeviceHealth.Connecting());
    private final Map<Long, CompletableFuture<PrintOutcome>> asked = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private final AtomicLong tickets = new AtomicLong();
    private final SlipLayout layout;
    private final DriverLoop<?, PrinterJob, PrinterNews> loop;

    SerialPrinter(String name, PrinterBehaviour behaviour, SerialLink.Opener opener, SlipLayout layout) {
        this.name = name;
        this.layout = layout;
        loop = new DriverLoop<>(name, behaviour, opener, this::heard);
        loop.start();
    }

    @Override
    public Signal<DeviceHealth> health() {
        return health;
    }

    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
        var outcome = new CompletableFuture<PrintOutcome>();
        long ticket = tickets.incrementAndGet();
        asked.put(ticket, outcome);
        if (closed) outcome.complete(new PrintOutcome.Failed(PrintOutcome.Cause.LOST));
        loop.ask(new PrinterJob(ticket, layout.bytes(slip)));
        return outcome;
    }

    private void become(DeviceHealth next) {
        if (next instanceof DeviceHealth.Trouble(var key, var why) && !closed && !next.equals(health.value()))
            LOG.warn("{}: {} ({})", name, why, key);
        if (next instanceof DeviceHealth.Ok && !next.equals(health.value())) LOG.info("{}: ready", name);
        health.set(next);
    }

    private void heard(PrinterNews news) {
        switch (news) {
            case PrinterNews.Condition(var condition) -> become(health(condition));
            case PrinterNews.Lost(var why) -> become(new DeviceHealth.Trouble("device.printer.lost", why));
            case PrinterNews.Ended(var ticket, var end) -> {
                var outcome = asked.remove(ticket);
                if (outcome != null) outcome.complete(outcome(end));
            }
        }
    }

    private static DeviceHealth health(PaperState condition) {
        return switch (condition) {
            case OK -> new DeviceHealth.Ok();
            case NEAR_END -> new DeviceHealth.Trouble("device.printer.nearEnd", "the paper is nearly used up");
            case PAPER_OUT -> new DeviceHealth.Trouble("device.printer.paperOut", "no paper");
            case COVER_OPEN -> new DeviceHealth.Trouble("device.printer.coverOpen", "the cover is open");
            case OFFLINE -> new DeviceHealth.Trouble("device.printer.offline", "the printer is offline");
            case FAULT -> new DeviceHealth.Trouble("device.printer.fault", "the printer reports an error");
            case SILENT -> new DeviceHealth.Trouble("device.printer.silent", "the printer does not answer");
        };
    }

    private static PrintOutcome outcome(PrintEnd end) {
        return switch (end) {
            case PRINTED -> new PrintOutcome.Printed();
            case UNCONFIRMED -> new PrintOutcome.Unconfirmed();
            case PAPER_OUT -> new PrintOutcome.Failed(PrintOutcome.Cause.PAPER_OUT);
            case COVER_OPEN -> new PrintOutcome.Failed(PrintOutcome.Cause.COVER_OPEN);
            case OFFLINE -> new PrintOutcome.Failed(PrintOutcome.Cause.OFFLINE);
            case FAULT -> new PrintOutcome.Failed(PrintOutcome.Cause.FAULT);
            case LOST -> new PrintOutcome.Failed(PrintOutcome.Cause.LOST);
        };
    }

    @Override
    public void close() {
        closed = true;
        loop.close();
        asked.values().forEach(outcome -> outcome.complete(new PrintOutcome.Failed(PrintOutcome.Cause.LOST)));
    }
}
