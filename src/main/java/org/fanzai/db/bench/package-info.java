/// For `fanzai bench rules`: libraries of any size, and the statements of a transaction sent bare.
@NullMarked
package org.fanzai.db.bench;

import org.jspecify.annotations.NullMarked;
