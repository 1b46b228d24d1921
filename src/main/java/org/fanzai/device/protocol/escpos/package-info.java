/// Print jobs for ESC/POS receipt printers. Pure.
@NullMarked
package org.fanzai.device.protocol.escpos;

import org.jspecify.annotations.NullMarked;
