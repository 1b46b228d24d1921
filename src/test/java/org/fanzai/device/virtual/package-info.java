@NullMarked
package org.fanzai.device.virtual;

import org.jspecify.annotations.NullMarked;
