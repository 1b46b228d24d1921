package org.fanzai.device.driver;

/// Where the driver of one port stands.
public sealed interface State<S> {
    /// Not started, or stopped for good.
    record Closed<S>() implements State<S> {}

    /// The port is being opened; `attempt` counts from 0 since it last was open.
    record Opening<S>(int attempt) implements State<S> {}

    record Running<S>(S session) implements State<S> {}

    /// The port is gone or was not there; it is tried again at `until`.
    record Backoff<S>(int attempt, long until, String why) implements State<S> {}

    /// The driver itself failed. It starts over at `until`: a kiosk has nobody who would.
    record Broken<S>(long until) implements State<S> {}
}
