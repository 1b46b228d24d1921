package org.fanzai.device.reader;

/// A pad that is also looked at for cards. Closing the pad closes both.
public record PadAndCards(Pad pad, Scanner cards) {}
