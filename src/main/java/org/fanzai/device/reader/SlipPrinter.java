package org.fanzai.device.reader;

import java.util.concurrent.CompletableFuture;
import org.fanzai.support.Signal;

/// A receipt printer. Slips are printed one after the other.
public interface SlipPrinter extends AutoCloseable {
    /// Never completes exceptionally.
    CompletableFuture<PrintOutcome> print(Slip slip);

    Signal<DeviceHealth> health();

    @Override
    void close();
}
