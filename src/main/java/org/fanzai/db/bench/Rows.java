package org.fanzai.db.bench;

import java.util.HashMap;
import java.util.Map;
import org.fanzai.db.Db;

/// Makes many rows by one statement: `{x}` in it is a table of the numbers from 0, with the column `x`.
final class Rows {
    private static final int AT_ONCE = 200_000;
    private static final String NUMBERS = "generate_series(cast(:first as bigint), cast(:last as bigint)) as s(x)";

    private final Db db;
    private final Map<String, Object> values = new HashMap<>();

    Rows(Db db) {
        this.db = db;
    }

    /// Binds a value in all statements that come.
    Rows with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /// Runs a statement for `count` numbers, not all of them in one transaction.
    Rows make(long count, String sql) {
        for (long first = 0; first < count; first += AT_ONCE) {
            var part = new HashMap<String, Object>();
            values.forEach((name, value) -> {
                if (sql.contains(":" + name)) part.put(name, value);
            });
            part.put("first", first);
            part.put("last", Math.min(first + AT_ONCE, count) - 1);
            db.write(tx -> tx.update(sql.replace("{x}", NUMBERS)).bindMap(part).execute());
            db.checkpoint();
        }
        return this;
    }
}
