package org.fanzai.app.inspect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fanzai.app.config.StationConfig;
import org.fanzai.central.Explaining;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.circulation.Explanation;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.station.Journal;
import org.fanzai.station.StationKey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a station holds, one JSON object a thing.
public final class Inspection {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);

    private final StationConfig config;
    private final StationKey key;
    private final Db db;
    private final InstantSource clock;

    /// What can be looked at.
    public enum What {
        LOANS,
        ITEMS,
        PATRONS,
        JOURNAL,
        CASES
    }

    public Inspection(StationConfig config, StationKey key, Db db, InstantSource clock) {
        this.config = config;
        this.key = key;
        this.db = db;
        this.clock = clock;
    }

    /// What the rules say of a patron and an item; `{"unknown": "patron"}` or `item` when the library has none.
    ObjectNode of(Inquiry inquiry) {
        var policy = config.library().policy();
        var now = clock.instant();
        var facts = db.read(
                tx -> new Explaining().facts(tx, inquiry.patron(), inquiry.item(), inquiry.branch(), now, policy));
        if (facts.borrower().isEmpty()) return ExplanationJson.unknown("patron");
        if (facts.copy().isEmpty()) return ExplanationJson.unknown("item");
        return new ExplanationJson(config.library()).write(Explanation.of(facts, policy));
    }

    public List<ObjectNode> of(What what) {
        return switch (what) {
            case LOANS ->
                read(tx -> new LoanStore().allOpen(tx).stream().map(this::loan).toList());
            case ITEMS -> read(this::items);
            case PATRONS -> read(this::patrons);
            case JOURNAL ->
                Journal.read(config.journal(), key).stream()
                        .map(Inspection::line)
                        .toList();
            case CASES ->
                read(tx ->
                        new CaseStore().all(tx).stream().map(Inspection::raised).toList());
        };
    }

    /// A time as it is told: local to the library, with its offset, to the minute.
    public static String local(Instant time, ZoneId zone) {
        return MINUTES.format(OffsetDateTime.ofInstant(time, zone));
    }

    private List<ObjectNode> read(Function<Tx, List<ObjectNode>> work) {
        return db.read(work);
    }

    private ObjectNode loan(OpenLoan loan) {
        var zone = config.library().policy().zone();
        return JSON.createObjectNode()
                .put("item", loan.item().text())
                .put("patron", loan.patron().text())
                .put("since", local(loan.since(), zone))
                .put("due", local(loan.due(), zone))
                .put("renewals", loan.renewals());
    }

    private List<ObjectNode> items(Tx tx) {
        var lent = new LoanStore().allOpen(tx).stream().map(loan -> loan.item()).collect(Collectors.toSet());
        var ready = new HoldStore().onShelf(tx);
        return new ItemStore()
                .all(tx).stream()
                        .map(copy -> item(
                                copy,
                                lent.contains(copy.item().barcode())
                                        ? "onLoan"
                                        : ready.contains(copy.item().barcode())
                                                ? "onHoldShelf"
                                                : copy.item().condition().code()))
                        .toList();
    }

    private static ObjectNode item(ItemStore.Copy copy, String status) {
        return JSON.createObjectNode()
                .put("barcode", copy.item().barcode().text())
                .put("title", copy.title().title())
                .put("status", status)
                .put("type", copy.item().type())
                .put("callNumber", copy.item().callNumber());
    }

    private List<ObjectNode> patrons(Tx tx) {
        return new PatronStore()
                .all(tx).stream()
                        .map(patron -> JSON.createObjectNode()
                                .put("card", patron.card().text())
                                .put("category", patron.category())
                                .put("expires", patron.expires().toString())
                                .put("active", patron.active()))
                        .toList();
    }

    private static ObjectNode line(Journal.Line line) {
        var operation = line.operation();
        return JSON.createObjectNode()
                .put("id", operation.id().toString())
                .put("sequence", operation.sequence())
                .put("kind", operation.act().kind())
                .put("occurredAt", operation.occurredAt().toString())
                .put(
                        "verdict",
                        line.verdict().map(told -> told.outcome().code()).orElse("none"));
    }

    private static ObjectNode raised(CaseStore.Case raised) {
        var node = JSON.createObjectNode()
                .put("code", raised.code())
                .put("operation", raised.operation().toString())
                .put("station", raised.station())
                .put("at", raised.at().toString());
        raised.item().ifPresent(item -> node.put("item", item));
        return node;
    }
}
