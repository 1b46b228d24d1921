package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.Money;

/// Titles and items.
public final class ItemStore {
    private static final String COLUMNS = """
            i.barcode, i.title_id, i.item_type, i.home, i.holding, i.location, i.call_number, i.price, i.item_condition
            """;

    /// An item and its title.
    public record Copy(Item item, Title title) {}

    public Optional<Item> find(Tx tx, Barcode barcode) {
        return tx.query("select " + COLUMNS + " from item i where i.barcode = :barcode")
                .bind("barcode", barcode.text())
                .map((row, _) -> item(row))
                .findOne();
    }

    /// Until the transaction ends, no other one gets past this for the same item.
    public void lock(Tx tx, Barcode barcode) {
        var _ = tx.query("select barcode from item where barcode = :barcode for update")
                .bind("barcode", barcode.text())
                .mapTo(String.class)
                .findOne();
    }

    /// An item that was lost or missing is there.
    public void found(Tx tx, Barcode barcode) {
        tx.update(
                        "update item set item_condition = 'available' where barcode = :barcode and item_condition in ('lost', 'missing')")
                .bind("barcode", barcode.text())
                .execute();
    }

    public Optional<Copy> findCopy(Tx tx, Barcode barcode) {
        return tx.query(copies("where i.barcode = :barcode"))
                .bind("barcode", barcode.text())
                .map((row, _) -> new Copy(item(row), title(row)))
                .findOne();
    }

    /// All items in the order of their barcodes.
    public List<Copy> all(Tx tx) {
        return tx.query(copies("order by i.barcode"))
                .map((row, _) -> new Copy(item(row), title(row)))
                .list();
    }

    public void insert(Tx tx, Title title) {
        tx.update("""
                        insert into title (id, title, author, publisher, published_year, isbn, clc, language)
                        values (:id, :title, :author, :publisher, :year, :isbn, :clc, :language)
                        """).bindMethods(title).execute();
    }

    public void insert(Tx tx, Item item) {
        tx.update("""
                        insert into item (barcode, title_id, item_type, home, holding, location, call_number, price,
                          item_condition)
                        values (:barcode, :titleId, :type, :home, :holding, :location, :callNumber, :price, :condition)
                        """)
                .bind("barcode", item.barcode().text())
                .bind("titleId", item.titleId())
                .bind("type", item.type())
                .bind("home", item.home())
                .bind("holding", item.holding())
                .bind("location", item.location())
                .bind("callNumber", item.callNumber())
                .bind("price", item.price().amount())
                .bind("condition", item.condition().code())
                .execute();
    }

    private static String copies(String rest) {
        return "select " + COLUMNS + """
                , t.title, t.author, t.publisher, t.published_year, t.isbn, t.clc, t.language
                from item i join title t on t.id = i.title_id
                """ + rest;
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new Barcode(row.getString("barcode")),
                row.getString("title_id"),
                row.getString("item_type"),
                row.getString("home"),
                row.getString("holding"),
                row.getString("location"),
                row.getString("call_number"),
                new Money(row.getBigDecimal("price")),
                Condition.of(row.getString("item_condition")));
    }

    private static Title title(ResultSet row) throws SQLException {
        return new Title(
                row.getString("title_id"),
                row.getString("title"),
                row.getString("author"),
                row.getString("publisher"),
                row.getInt("published_year"),
                row.getString("isbn"),
                row.getString("clc"),
                row.getString("language"));
    }
}
