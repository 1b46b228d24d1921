package org.fanzai.app.headless;

import java.util.List;
import java.util.Locale;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.inspect.Inspection;
import org.fanzai.db.LibraryDirectory;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.usecase.port.ItemDirectory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What can be asked of a station without doing anything.
final class Lookups {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StationConfig config;
    private final LibraryDirectory directory;

    Lookups(StationConfig config, LibraryDirectory directory) {
        this.config = config;
        this.directory = directory;
    }

    ObjectNode status() {
        return JSON.createObjectNode()
                .put("station", config.station())
                .put("kind", config.kind().name().toLowerCase(Locale.ROOT))
                .put("branch", config.branch())
                .put("mode", Verdict.STANDALONE)
                .put("policyRevision", config.library().policy().revision());
    }

    ObjectNode patron(CardNumber card) {
        var patron = directory.find(card).orElseThrow(() -> new IllegalArgumentException("UNKNOWN_PATRON"));
        var node = JSON.createObjectNode()
                .put("card", patron.card().text())
                .put("category", patron.category())
                .put("expires", patron.expires().toString())
                .put("active", patron.active());
        var loans = node.putArray("loans");
        for (var borrowed : directory.loansOf(card))
            loans.addObject()
                    .put("item", borrowed.loan().item().text())
                    .put("title", borrowed.title().title())
                    .put("due", local(borrowed));
        return node;
    }

    ObjectNode item(Barcode barcode) {
        var shelved = directory.find(barcode).orElseThrow(() -> new IllegalArgumentException("UNKNOWN_ITEM"));
        var node = JSON.createObjectNode()
                .put("barcode", barcode.text())
                .put("title", shelved.title().title())
                .put("author", shelved.title().author())
                .put("callNumber", shelved.item().callNumber())
                .put("type", shelved.item().type())
                .put("status", status(shelved));
        if (shelved.state() instanceof ItemState.OnLoan(var _, var due))
            node.put("due", Inspection.local(due, config.library().policy().zone()));
        return node;
    }

    List<Barcode> loansOf(CardNumber card) {
        return directory.loansOf(card).stream()
                .map(borrowed -> borrowed.loan().item())
                .toList();
    }

    private static String status(ItemDirectory.Shelved shelved) {
        boolean there =
                shelved.item().condition() == Condition.AVAILABLE || !(shelved.state() instanceof ItemState.OnShelf);
        return there ? shelved.state().code() : shelved.item().condition().code();
    }

    private String local(ItemDirectory.Borrowed borrowed) {
        return Inspection.local(borrowed.loan().due(), config.library().policy().zone());
    }
}
