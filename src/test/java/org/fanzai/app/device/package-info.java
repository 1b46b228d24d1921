/// Tests of finding out what hangs on ports.
@NullMarked
package org.fanzai.app.device;

import org.jspecify.annotations.NullMarked;
