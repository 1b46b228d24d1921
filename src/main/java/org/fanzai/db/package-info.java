/// The database: opening it, transactions, migrations.
@NullMarked
package org.fanzai.db;

import org.jspecify.annotations.NullMarked;
