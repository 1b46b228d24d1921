/// Devices without hardware: pseudo-terminals with a pad, a scanner or a printer at the far end, at the
/// line's speed.
@NullMarked
package org.fanzai.device.virtual;

import org.jspecify.annotations.NullMarked;
