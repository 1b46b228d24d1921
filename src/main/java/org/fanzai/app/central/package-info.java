/// The central database from the outside: who administers it, who serves it, where its credentials lie.
@NullMarked
package org.fanzai.app.central;

import org.jspecify.annotations.NullMarked;
