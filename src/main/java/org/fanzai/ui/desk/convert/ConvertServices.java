package org.fanzai.ui.desk.convert;

import java.time.InstantSource;
import java.time.ZoneId;
import org.fanzai.device.reader.PadState;
import org.fanzai.domain.operation.Actor;
import org.fanzai.support.Signal;
import org.fanzai.usecase.Convert;

/// What a conversion station works with. `model` is the name of the tag model that is written; `asksLock`: whether
/// staff choose to lock identifiers.
public record ConvertServices(
        Convert convert,
        Signal<PadState> pad,
        String model,
        boolean asksLock,
        Actor staff,
        InstantSource clock,
        ZoneId zone) {}
