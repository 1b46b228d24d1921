/// From a stream of bytes to whole frames and back. Pure.
@NullMarked
package org.fanzai.device.frame;

import org.jspecify.annotations.NullMarked;
