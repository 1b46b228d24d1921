package org.fanzai.support;

/// Ends a subscription when it is closed. Closing twice is closing once.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
