/// What a device does, as pure state machines, and the loop that gives them a thread, a clock and a port.
@NullMarked
package org.fanzai.device.driver;

import org.jspecify.annotations.NullMarked;
