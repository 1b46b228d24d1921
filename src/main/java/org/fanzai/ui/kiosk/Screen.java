package org.fanzai.ui.kiosk;

import java.time.Instant;
import org.fanzai.ui.kiosk.flow.Kiosk;

/// What binds one view. It is told what to show whenever that may have changed, time included.
interface Screen {
    void show(Kiosk kiosk, Instant now);
}
