/// Elatec's TWN4 in its simple protocol. Pure.
@NullMarked
package org.fanzai.device.protocol.twn4;

import org.jspecify.annotations.NullMarked;
