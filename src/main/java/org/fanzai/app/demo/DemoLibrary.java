package org.fanzai.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.LibraryNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.Ids;
import org.fanzai.support.SecretHash;

/// Fills an empty library: real titles with their copies, forty readers of five categories, loans and waiting holds.
/// Every demo reader has the PIN [#PIN].
public final class DemoLibrary {
    public static final String PIN = "246810";

    /// How many copies there are.
    public static final int ITEMS = 520;

    private static final String INSTITUTION = "0101";

    private final Policy policy;
    private final Instant now;
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();

    private DemoLibrary(Policy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /// Fills `db` when it holds no item, in one transaction.
    public static void fill(Db db, Policy policy, Instant now, Ids ids) {
        boolean _ = db.write(tx -> {
            var demo = new DemoLibrary(policy, now);
            if (!demo.items.all(tx).isEmpty()) return false;
            demo.titles(tx);
            demo.readers(tx);
            new DemoLoans(policy, now, ids).fill(tx);
            return true;
        });
    }

    /// The barcode of the nth copy, from 1.
    public static Barcode item(int number) {
        return new Barcode(LibraryNumber.complete("3" + INSTITUTION + "%08d".formatted(number)));
    }

    /// The card of the nth reader, from 1.
    public static CardNumber reader(int number) {
        return new CardNumber(LibraryNumber.complete("2" + INSTITUTION + "%08d".formatted(number)));
    }

    private void titles(Tx tx) {
        int number = 0;
        int titleNumber = 0;
        for (var row : rows("titles.tsv")) {
            var id = "T%04d".formatted(++titleNumber);
            items.insert(tx, new Title(id, row[0], row[1], row[2], Integer.parseInt(row[3]), row[4], row[5], row[7]));
            for (int copy = 0; copy < Integer.parseInt(row[10]); copy++) items.insert(tx, item(++number, id, row));
        }
    }

    private Item item(int number, String titleId, String[] row) {
        var branch = policy.branches().getFirst();
        var shelf = row[8].equals("REF") ? "工具书阅览室" : row[7].equals("chi") ? "中文书库" : "外文书库";
        return new Item(
                item(number), titleId, row[8], branch, branch, shelf, row[6], Money.of(row[9]), Condition.AVAILABLE);
    }

    private void readers(Tx tx) {
        var hash = SecretHash.hash(PIN);
        var today = LocalDate.ofInstant(now, policy.zone());
        int number = 0;
        for (var row : rows("readers.tsv"))
            patrons.insert(
                    tx,
                    new Patron(
                            reader(++number),
                            row[0],
                            row[1],
                            policy.branches().getFirst(),
                            today.plusDays(Integer.parseInt(row[3])),
                            true,
                            row[2]),
                    hash);
    }

    private static List<String[]> rows(String file) {
        try (var in = Objects.requireNonNull(DemoLibrary.class.getResourceAsStream("/org/fanzai/demo/" + file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new ArrayList<>(
                    reader.lines().skip(1).map(line -> line.split("\t", -1)).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
