/// What the rest of the program sees of the devices: pad, scanner and slip printer.
@NullMarked
package org.fanzai.device.reader;

import org.jspecify.annotations.NullMarked;
