package org.fanzai.db.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fanzai.db.Db;
import org.fanzai.domain.operation.Verdict;

/// Fills an empty library by statements that make many rows each, the same ones on every database.
public final class Filling {
    private final Db db;
    private final Size size;
    private final String branch;
    private final Instant now;

    /// Everything is at `branch`, and has happened before `now`.
    public Filling(Db db, Size size, String branch, Instant now) {
        this.db = db;
        this.size = size;
        this.branch = branch;
        this.now = now;
    }

    /// The database's statistics are those of the filled library afterwards.
    public void fill() {
        stock();
        patrons();
        new FilledLoans(db, size, branch, now).fill(Verdict.recorded(Verdict.CENTRE));
        db.write(tx -> tx.update("analyze").execute());
        db.checkpoint();
    }

    private void stock() {
        new Rows(db).with("branch", branch).make(size.titles(), """
                insert into title (id, title, author, publisher, published_year, isbn, clc, language)
                select 'T' || lpad(cast(x + 1 as varchar), 9, '0'), '望江文库 ' || x, '著者 ' || x, '重庆出版社',
                  2000 + mod(x, 25), '9787536692930', 'I247.5', 'chi' from {x}
                """).make(size.items(), """
                insert into item (barcode, title_id, item_type, home, holding, location, call_number, price, item_condition,
                  first_holding)
                select 'B' || lpad(cast(x + 1 as varchar), 9, '0'), 'T' || lpad(cast(x / 2 + 1 as varchar), 9, '0'), 'BOOK',
                  cast(:branch as varchar), cast(:branch as varchar), '中文书库', 'I247.5/' || x, 30.00, 'available',
                  cast(:branch as varchar) from {x}
                """);
    }

    private void patrons() {
        new Rows(db)
                .with("branch", branch)
                .with("expires", LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1))
                .with("hash", "x".repeat(100))
                .with("at", now.minus(FilledLoans.ROUND))
                .with("titles", size.titles())
                .make(size.patrons(), """
                        insert into patron (card, name, category, home, expires, active, pin_hash, language)
                        select 'P' || lpad(cast(x + 1 as varchar), 9, '0'), '读者 ' || x, 'UNDERGRAD', cast(:branch as varchar),
                          cast(:expires as date), true, cast(:hash as varchar), 'zh' from {x}
                        """)
                .make(size.holds(), """
                        insert into hold (id, title_id, patron, pickup, placed_at, place, state, active, paused)
                        select cast('00000000-0000-7003-8000-' || lpad(cast(x as varchar), 12, '0') as uuid),
                          'T' || lpad(cast(:titles - x as varchar), 9, '0'), 'P' || lpad(cast(x + 1 as varchar), 9, '0'),
                          cast(:branch as varchar), cast(:at as timestamp with time zone), x + 1, 'waiting', true, false
                        from {x}
                        """);
    }
}
