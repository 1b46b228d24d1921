/// The central database beyond the library's own tables: its roles, its stations, what they send and what they hear.
/// PostgreSQL only.
@NullMarked
package org.fanzai.db.central;

import org.jspecify.annotations.NullMarked;
