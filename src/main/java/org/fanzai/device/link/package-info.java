/// Bytes over a serial port: opening, reading, writing, and noticing that the cable is gone.
@NullMarked
package org.fanzai.device.link;

import org.jspecify.annotations.NullMarked;
