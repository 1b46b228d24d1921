package org.fanzai.device.tag;

/// The AFI bytes that a library uses: `secured` rings at the gate, `released` does not (ISO 28560-3: 07
/// and C2).
public record AfiValues(int secured, int released) {
    public static final AfiValues ISO_28560 = new AfiValues(0x07, 0xC2);

    public AfiValues {
        if (secured < 0 || secured > 255 || released < 0 || released > 255)
            throw new IllegalArgumentException("an AFI is one byte");
        if (secured == released) throw new IllegalArgumentException("secured and released must differ");
    }
}
