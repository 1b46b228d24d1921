/// The SQL: one class a table, its row mappers beside it.
@NullMarked
package org.fanzai.db.store;

import org.jspecify.annotations.NullMarked;
