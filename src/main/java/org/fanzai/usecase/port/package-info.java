/// What the use cases need of the world.
@NullMarked
package org.fanzai.usecase.port;

import org.jspecify.annotations.NullMarked;
