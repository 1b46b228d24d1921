/// The worker: decides and applies operations, in process or beside PostgreSQL.
@NullMarked
package org.fanzai.central;

import org.jspecify.annotations.NullMarked;
