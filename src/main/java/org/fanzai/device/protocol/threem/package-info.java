/// The serial protocol of the pads 3M 810 and 210. Pure.
@NullMarked
package org.fanzai.device.protocol.threem;

import org.jspecify.annotations.NullMarked;
