package org.fanzai.device.link;

import org.fanzai.device.frame.Octets;

/// An open serial port. What arrives, and that the cable is gone, is told to the listener it was opened with.
public interface SerialLink extends AutoCloseable {
    /// Hands bytes over to be written in order; returns at once. A write that fails or stalls ends in `lost`.
    void write(Octets bytes);

    /// Closes the port. The listener hears nothing more once this has returned.
    @Override
    void close();

    /// Hears a link, in the link's threads; must return quickly.
    interface Listener {
        void received(Octets bytes);

        /// The port is gone and already closed. Told at most once.
        void lost(String why);
    }

    /// A way to open one particular port. Throws `DeviceTrouble` when it can't be opened now.
    @FunctionalInterface
    interface Opener {
        SerialLink open(Listener listener);
    }
}
