package org.fanzai.device.driver;

/// What a library wants to know of each tag: its AFI, its EAS bit; and how many tags may lie there before they are
/// to be spread.
public record PadDuty(boolean afi, boolean eas, int most) {
    public static final PadDuty USUAL = new PadDuty(true, false, 12);
}
