/// What goes over the air between a reader and a tag of ISO/IEC 15693, for readers that pass it
/// through. Pure.
@NullMarked
package org.fanzai.device.protocol.iso15693;

import org.jspecify.annotations.NullMarked;
