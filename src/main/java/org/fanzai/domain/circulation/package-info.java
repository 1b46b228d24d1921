/// The decisions: may this patron check this out, what follows from a checkin, may a loan be renewed.
@NullMarked
package org.fanzai.domain.circulation;

import org.jspecify.annotations.NullMarked;
