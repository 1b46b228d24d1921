/// Readers, their cards and what limits them.
@NullMarked
package org.fanzai.domain.patron;

import org.jspecify.annotations.NullMarked;
