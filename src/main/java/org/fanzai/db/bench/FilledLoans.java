package org.fanzai.db.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.db.Db;
import org.fanzai.db.codec.OperationJson;
import org.fanzai.db.codec.VerdictJson;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Loans and their operations: in each round every item is lent once, for twenty days of thirty, to
/// patrons in no order; one loan in 25 cost a fine, which is paid. At the end the items that are not on
/// the shelf are lent.
final class FilledLoans {
    static final Duration ROUND = Duration.ofDays(30);

    private static final int LOANS_TO_A_FINE = 25;

    /// The closed loans, numbered `x`: each loan's id, what ended it, its item and patron, and when it
    /// began.
    private static final String LENT = """
            (select x, cast('00000000-0000-7000-8000-' || lpad(cast(x as varchar), 12, '0') as
              uuid) as loan, cast('00000000-0000-7001-8000-' || lpad(cast(x as varchar), 12, '0') as uuid) as back,
              'B' || lpad(cast(mod(x, :items) + 1 as varchar), 9, '0') as item,
              'P' || lpad(cast(mod(x * 7919 + x / :items * 13, :patrons) + 1 as varchar), 9, '0') as patron,
              cast(:start as timestamp with time zone) + x / :items * interval '30' day
                + mod(x, 40000) * interval '1' second as since
              from {x}) as lent
            """;

    /// The open ones.
    private static final String OUT = """
            (select x, x + :firstOut as number, cast('00000000-0000-7002-8000-' || lpad(cast(x as varchar), 12, '0') as uuid)
              as loan, 'B' || lpad(cast(x + :firstOut as varchar), 9, '0') as item,
              'P' || lpad(cast(mod(x, :patrons) + 1 as varchar), 9, '0') as patron,
              cast(:lately as timestamp with time zone) + mod(x, 40000) * interval '1' second as since from {x}) as running
            """;

    private final Size size;
    private final Rows rows;
    private final String branch;

    FilledLoans(Db db, Size size, String branch, Instant now) {
        var today = now.truncatedTo(ChronoUnit.DAYS);
        this.size = size;
        this.branch = branch;
        this.rows = new Rows(db)
                .with("branch", branch)
                .with("items", (long) size.items())
                .with("patrons", (long) size.patrons())
                .with("share", (long) size.share())
                .with("firstOut", size.shelved() + 1L)
                .with("lately", today.minus(Duration.ofDays(10)))
                .with("start", today.minus(ROUND.multipliedBy(size.rounds() + 1L)));
    }

    void fill(Verdict verdict) {
        var item = new Barcode("{item}");
        var card = new CardNumber("{patron}");
        var lending = new Act.CheckOut(card, item, Via.KIOSK, Set.of(), "");
        rows.with("lending", document(lending))
                .with("return", document(new Act.CheckIn(item, Via.KIOSK)))
                .with("day", document(new Act.DayWork()))
                .with("verdict", VerdictJson.write(verdict).toString());
        closed();
        fines();
        open();
        days();
    }

    /// The times in the documents are not the operations': what is measured reads none of them.
    private String document(Act act) {
        return OperationJson.write(new Operation(
                        new UUID(0, 0),
                        "S1",
                        branch,
                        1,
                        Hash.NONE,
                        Instant.EPOCH,
                        Optional.empty(),
                        new Actor.Machine(),
                        "r1",
                        act,
                        Stance.ASK))
                .toString();
    }

    private void closed() {
        rows.make(size.closedLoans(), """
                insert into loan (id, item, patron, branch, governing, since, due, promised, renewals, unseen, part,
                  part_since, on_site, recalled, overflow, ended_at, ended_by)
                select loan, item, patron, cast(:branch as varchar), cast(:branch as varchar), since,
                  since + interval '30' day, true, 0, 0, 0, since, false, false, false, since + interval '20' day, back from\
                """ + LENT);
        rows.make(size.closedLoans() / size.share(), """
                insert into operation (id, station, sequence, kind, item, patron, occurred_at, happened_at, arrived_at, document,
                  outcome, verdict)
                select loan, 'S' || mod(x, 8), x + 1, 'checkout', item, patron, since, since, since,
                  replace(replace(cast(:lending as varchar), '{item}', item), '{patron}', patron), 'accepted',
                  cast(:verdict as varchar) from\
                """ + kept(LENT));
        rows.make(size.closedLoans() / size.share(), """
                insert into operation (id, station, sequence, kind, item, occurred_at, happened_at, arrived_at, document, outcome,
                  verdict)
                select back, 'R' || mod(x, 8), x + 1, 'checkin', item, since + interval '20' day,
                  since + interval '20' day, since + interval '20' day, replace(cast(:return as varchar), '{item}', item), 'accepted',
                  cast(:verdict as varchar) from\
                """ + kept(LENT));
    }

    /// Only the loans of items that have their operations.
    private static String kept(String loans) {
        return loans.replace("{x}", "(select x * :share + :share - 1 as x from {x}) as kept");
    }

    private void fines() {
        rows.with("perFine", (long) LOANS_TO_A_FINE).make(size.closedLoans() / LOANS_TO_A_FINE, fine("""
                insert into fee (id, patron, kind, item, loan, raised_at, amount, full_amount, paid, waived)
                select 'f' || x, patron, 'overdue', item, loan, since + interval '20' day, 0.50, 0.50, 0.50, 0 from\
                """));
        for (var kind : new String[] {"charge", "payment"})
            rows.with("kind", kind).make(size.closedLoans() / LOANS_TO_A_FINE, fine("""
                    insert into account_entry (fee, patron, kind, amount, at, operation)
                    select 'f' || x, patron, cast(:kind as varchar), 0.50, since + interval '20' day, back from\
                    """));
    }

    private static String fine(String sql) {
        return sql + LENT.replace("{x}", "(select x * :perFine as x from {x}) as fined");
    }

    private void open() {
        rows.make(size.openLoans(), """
                insert into loan (id, item, patron, branch, governing, since, due, promised, renewals, unseen, part,
                  part_since, on_site, recalled, overflow)
                select loan, item, patron, cast(:branch as varchar), cast(:branch as varchar), since,
                  since + interval '30' day, true, 0, 0, 0, since, false, false, false from\
                """ + OUT);
        rows.make(size.openLoans(), """
                insert into operation (id, station, sequence, kind, item, patron, occurred_at, happened_at, arrived_at, document,
                  outcome, verdict)
                select loan, 'Q' || mod(x, 8), x + 1, 'checkout', item, patron, since, since, since,
                  replace(replace(cast(:lending as varchar), '{item}', item), '{patron}', patron), 'accepted',
                  cast(:verdict as varchar) from\
                """ + OUT + " where mod(number, :share) = 0");
    }

    /// The work of every day.
    private void days() {
        rows.make(size.rounds() * ROUND.toDays(), """
                insert into operation (id, station, sequence, kind, occurred_at, happened_at, arrived_at, document, outcome,
                  verdict)
                select cast('00000000-0000-7004-8000-' || lpad(cast(x as varchar), 12, '0') as uuid), 'DAILY', x + 1,
                  'day.work', at, at, at, cast(:day as varchar), 'accepted', cast(:verdict as varchar)
                from (select x, cast(:start as timestamp with time zone) + x * interval '1' day as at from {x}) as days
                """);
    }
}
