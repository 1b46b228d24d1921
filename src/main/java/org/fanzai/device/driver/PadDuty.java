package org.fanzai.device.driver;

/// What a library wants to know of each tag: its AFI, its EAS bit; how many tags may lie there before they are to be
/// spread; and whether cards that are no library tags are looked for.
public record PadDuty(boolean afi, boolean eas, int most, boolean cards) {
    public static final PadDuty USUAL = new PadDuty(true, false, 12);

    public PadDuty(boolean afi, boolean eas, int most) {
        this(afi, eas, most, false);
    }

    PadDuty withoutEas() {
        return new PadDuty(afi, false, most, cards);
    }
}
