package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.shared.Barcode;

/// Titles and items.
public final class ItemStore {
    private static final String COLUMNS = """
            i.barcode, i.title_id, i.item_type, i.home, i.holding, i.location, i.call_number, i.price, i.item_condition,
            i.parts, i.materials, i.published_year, i.returned_at, i.local_uses
            """;
    private static final String TITLE = """
            , t.title, t.author, t.publisher, t.published_year as title_year, t.isbn, t.clc, t.language, t.age_from,
            t.serial
            """;

    /// An item and its title, when it was last checked in and how often it was used on site.
    public record Copy(Item item, Title title, Optional<Instant> returned, int localUses) {}

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

    /// Until the transaction ends, no other one gets past this for the same title.
    public void lockTitle(Tx tx, String id) {
        var _ = tx.query("select id from title where id = :id for update")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    public Optional<Title> findTitle(Tx tx, String id) {
        return tx.query("""
                        select id as title_id, title, author, publisher, published_year as title_year, isbn, clc,
                          language, age_from, serial
                        from title where id = :id
                        """).bind("id", id).map((row, _) -> title(row)).findOne();
    }

    /// The items of a title in the order of their barcodes.
    public List<Item> ofTitle(Tx tx, String titleId) {
        return tx.query("select " + COLUMNS + " from item i where i.title_id = :title order by i.barcode")
                .bind("title", titleId)
                .map((row, _) -> item(row))
                .list();
    }

    /// The condition that an item had when it was registered, before any operation.
    public Condition firstCondition(Tx tx, Barcode barcode) {
        return tx.query("select first_condition from item where barcode = :barcode")
                .bind("barcode", barcode.text())
                .map((row, _) -> Condition.of(row.getString("first_condition")))
                .one();
    }

    /// What the operations have made of an item: where it was last seen, its condition, when it was last
    /// checked in, how often it was used on site.
    public void change(Tx tx, Item item, Optional<Instant> returned, int localUses) {
        tx.update("""
                        update item set holding = :holding, item_condition = :condition, returned_at = :returned,
                          local_uses = :localUses
                        where barcode = :barcode
                        """)
                .bind("barcode", item.barcode().text())
                .bind("holding", item.holding())
                .bind("condition", item.condition().code())
                .bindByType("returned", returned.orElse(null), Instant.class)
                .bind("localUses", localUses)
                .execute();
    }

    public Optional<Copy> findCopy(Tx tx, Barcode barcode) {
        return tx.query(copies("where i.barcode = :barcode"))
                .bind("barcode", barcode.text())
                .map((row, _) -> copy(row))
                .findOne();
    }

    /// All items in the order of their barcodes.
    public List<Copy> all(Tx tx) {
        return tx.query(copies("order by i.barcode")).map((row, _) -> copy(row)).list();
    }

    public void insert(Tx tx, Title title) {
        tx.update("""
                        insert into title (id, title, author, publisher, published_year, isbn, clc, language, age_from,
                          serial)
                        values (:id, :title, :author, :publisher, :year, :isbn, :clc, :language, :ageFrom, :serial)
                        """).bindMethods(title).execute();
    }

    public void insert(Tx tx, Item item) {
        tx.update("""
                        insert into item (barcode, title_id, item_type, home, holding, location, call_number, price,
                          item_condition, first_condition, first_holding, parts, materials, published_year)
                        values (:barcode, :titleId, :type, :home, :holding, :location, :callNumber, :price, :condition,
                          :condition, :holding, :parts, :materials, :published)
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
                .bind("parts", item.make().parts())
                .bind("materials", item.make().materials())
                .bindByType("published", item.make().published().orElse(null), Integer.class)
                .execute();
    }

    private static String copies(String rest) {
        return "select " + COLUMNS + TITLE + "from item i join title t on t.id = i.title_id " + rest;
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(item(row), title(row), Rows.maybe(row, "returned_at"), row.getInt("local_uses"));
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
                Rows.money(row, "price"),
                Condition.of(row.getString("item_condition")),
                new Item.Make(
                        row.getInt("parts"),
                        row.getString("materials"),
                        Optional.ofNullable(row.getObject("published_year", Integer.class))));
    }

    private static Title title(ResultSet row) throws SQLException {
        return new Title(
                row.getString("title_id"),
                row.getString("title"),
                row.getString("author"),
                row.getString("publisher"),
                row.getInt("title_year"),
                row.getString("isbn"),
                row.getString("clc"),
                row.getString("language"),
                row.getInt("age_from"),
                row.getBoolean("serial"));
    }
}
