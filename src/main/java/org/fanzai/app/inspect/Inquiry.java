package org.fanzai.app.inspect;

import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.json.JsonMapper;

/// Asks what the rules say of a patron and an item at a branch.
public record Inquiry(CardNumber patron, Barcode item, String branch) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// On one line.
    String write() {
        return JSON.createObjectNode()
                .put("patron", patron.text())
                .put("item", item.text())
                .put("branch", branch)
                .toString();
    }

    /// Throws `IllegalArgumentException` or a Jackson exception when `line` is none.
    static Inquiry read(String line) {
        var node = JSON.readTree(line);
        return new Inquiry(
                new CardNumber(node.required("patron").asString()),
                new Barcode(node.required("item").asString()),
                node.required("branch").asString());
    }
}
