/// The library's rules as data: who may borrow what for how long, and when the library is open.
@NullMarked
package org.fanzai.domain.policy;

import org.jspecify.annotations.NullMarked;
