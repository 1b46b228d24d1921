/// Finding out what hangs on serial ports: listing them, asking what is there, watching a station's devices.
@NullMarked
package org.fanzai.app.device;

import org.jspecify.annotations.NullMarked;
