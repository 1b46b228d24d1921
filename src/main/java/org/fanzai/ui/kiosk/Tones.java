package org.fanzai.ui.kiosk;

import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;

/// The four sounds of a kiosk (UX 41). Each has its twin on the screen; a kiosk without a loudspeaker is a kiosk.
@FunctionalInterface
public interface Tones {
    Tones SILENT = _ -> {};

    /// Returns at once.
    void play(Tone tone);
}
