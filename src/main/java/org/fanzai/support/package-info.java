/// What every package may lean on and what knows nothing of libraries: live values, clocks and ids, troubles,
/// configuration.
@NullMarked
package org.fanzai.support;

import org.jspecify.annotations.NullMarked;
