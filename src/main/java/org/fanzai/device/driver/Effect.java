package org.fanzai.device.driver;

import org.fanzai.device.frame.Octets;

/// What a step wants done.
public sealed interface Effect<O> {
    record Open<O>() implements Effect<O> {}

    record Close<O>() implements Effect<O> {}

    record Write<O>(Octets bytes) implements Effect<O> {}

    record Tell<O>(O news) implements Effect<O> {}
}
