package org.fanzai.db.codec;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An operation as a JSON object. A kind that this version does not know is read as [Act.Unknown] and
/// written back whole.
public final class OperationJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OperationJson() {}

    public static ObjectNode write(Operation operation) {
        var node = JSON.createObjectNode()
                .put("id", operation.id().toString())
                .put("station", operation.station())
                .put("branch", operation.branch())
                .put("sequence", operation.sequence())
                .put("previousHash", operation.previousHash().hex())
                .put("occurredAt", operation.occurredAt().toString());
        operation.clockOffset().ifPresent(offset -> node.put("clockOffset", offset.toString()));
        node.set("actor", actor(operation.actor()));
        node.put("policyRevision", operation.policyRevision())
                .put("stance", operation.stance().name().toLowerCase(Locale.ROOT))
                .put("kind", operation.act().kind());
        node.set("payload", ActJson.write(operation.act()));
        return node;
    }

    /// Throws `IllegalArgumentException` or a Jackson exception when `node` is no operation.
    public static Operation read(JsonNode node) {
        return new Operation(
                UUID.fromString(text(node, "id")),
                text(node, "station"),
                text(node, "branch"),
                node.required("sequence").asLong(),
                new Hash(text(node, "previousHash")),
                Instant.parse(text(node, "occurredAt")),
                Optional.ofNullable(node.get("clockOffset")).map(offset -> Duration.parse(offset.asString())),
                actor(node.required("actor")),
                text(node, "policyRevision"),
                ActJson.read(text(node, "kind"), node.required("payload")),
                Stance.valueOf(text(node, "stance").toUpperCase(Locale.ROOT)));
    }

    private static ObjectNode actor(Actor actor) {
        return switch (actor) {
            case Actor.Reader(var card) -> JSON.createObjectNode().put("reader", card.text());
            case Actor.Staff(var user) -> JSON.createObjectNode().put("staff", user);
            case Actor.Machine() -> JSON.createObjectNode().put("machine", true);
        };
    }

    private static Actor actor(JsonNode node) {
        if (node.has("reader")) return new Actor.Reader(new CardNumber(text(node, "reader")));
        if (node.has("staff")) return new Actor.Staff(text(node, "staff"));
        return new Actor.Machine();
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asString();
    }
}
