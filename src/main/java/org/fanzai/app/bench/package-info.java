/// `fanzai bench`: how long the ways take that a reader waits for, on this machine.
@NullMarked
package org.fanzai.app.bench;

import org.jspecify.annotations.NullMarked;
