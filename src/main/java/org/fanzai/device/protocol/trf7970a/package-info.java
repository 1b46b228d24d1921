/// TI's evaluation board TRF7970A (and RFIDGeek's), which speaks hexadecimal text. Pure.
@NullMarked
package org.fanzai.device.protocol.trf7970a;

import org.jspecify.annotations.NullMarked;
