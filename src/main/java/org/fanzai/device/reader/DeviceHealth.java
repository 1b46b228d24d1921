package org.fanzai.device.reader;

/// How a device is.
public sealed interface DeviceHealth {
    record Ok() implements DeviceHealth {}

    /// Not heard from yet.
    record Connecting() implements DeviceHealth {}

    /// `key` names a text for people; `why` is for the log.
    record Trouble(String key, String why) implements DeviceHealth {}
}
