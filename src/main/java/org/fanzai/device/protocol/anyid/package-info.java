/// The serial protocol of AnyID readers (R321 and its kin). Pure.
@NullMarked
package org.fanzai.device.protocol.anyid;

import org.jspecify.annotations.NullMarked;
