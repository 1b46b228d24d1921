/// The reader's journey at a kiosk as pure states and steps: no clock, no toolkit, no device.
@NullMarked
package org.fanzai.ui.kiosk.flow;

import org.jspecify.annotations.NullMarked;
