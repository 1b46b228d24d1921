package org.fanzai.device.driver;

import org.fanzai.device.frame.Octets;

/// What can happen to a driver. Time-outs are events like any other.
public sealed interface Event<A> {
    record Start<A>() implements Event<A> {}

    record Opened<A>() implements Event<A> {}

    record OpenFailed<A>(String why) implements Event<A> {}

    record Received<A>(Octets bytes) implements Event<A> {}

    record Lost<A>(String why) implements Event<A> {}

    record Woke<A>() implements Event<A> {}

    record Asked<A>(A ask) implements Event<A> {}

    /// A step threw: a bug.
    record Failed<A>() implements Event<A> {}

    record Stop<A>() implements Event<A> {}
}
