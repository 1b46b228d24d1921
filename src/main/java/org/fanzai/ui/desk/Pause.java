package org.fanzai.ui.desk;

/// A short time in which nothing else happened.
interface Pause {
    /// Calls `after` on the FX thread once `millis` have passed, unless it is begun again or cancelled before.
    void begin(int millis, Runnable after);

    void cancel();
}
