package org.fanzai.device.driver;

import org.fanzai.device.frame.Octets;

/// Bytes to be printed; the answer bears the same `ticket`.
public record PrinterJob(long ticket, Octets bytes) {}
