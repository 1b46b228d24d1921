package org.fanzai.device.reader;

import java.util.function.Consumer;
import org.fanzai.support.Signal;
import org.fanzai.support.Subscription;

/// A barcode scanner on a cable. A scan that finds no subscriber waits for the next one.
public interface Scanner extends AutoCloseable {
    /// Calls `subscriber` for each scan, in the driver's thread; it must return quickly.
    Subscription subscribe(Consumer<? super Scan> subscriber);

    Signal<DeviceHealth> health();

    @Override
    void close();
}
