/// Hostile bytes for every codec: a few by chance with each build, and for as long as one likes under a fuzzer that
/// looks which branches they reach.
@NullMarked
package org.fanzai.device.fuzz;

import org.jspecify.annotations.NullMarked;
