/// The program's only entry point and its composition root: every object is built here, by hand.
@NullMarked
package org.fanzai.app;

import org.jspecify.annotations.NullMarked;
