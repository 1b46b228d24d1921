package org.fanzai.device.driver;

import java.util.List;

/// The state after a step, and what is to be done about it, in order.
public record Next<S, O>(State<S> state, List<Effect<O>> effects) {}
