package org.fanzai.db.codec;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An operation as a JSON object. A kind that this version does not know is read as [Act.Unknown] and written back
/// whole.
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
        node.set("payload", payload(operation.act()));
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
                act(text(node, "kind"), node.required("payload")),
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

    private static JsonNode payload(Act act) {
        return switch (act) {
            case Act.CheckOut(var patron, var item, var via, var override, var why) -> {
                var node = JSON.createObjectNode()
                        .put("patron", patron.text())
                        .put("item", item.text())
                        .put("via", lower(via));
                if (!override.isEmpty())
                    override.stream().sorted().map(Enum::name).forEach(node.putArray("override")::add);
                if (!why.isEmpty()) node.put("why", why);
                yield node;
            }
            case Act.CheckIn(var item, var via) ->
                JSON.createObjectNode().put("item", item.text()).put("via", lower(via));
            case Act.Renew(var patron, var item) ->
                JSON.createObjectNode().put("patron", patron.text()).put("item", item.text());
            case Act.TagReleased(var item, var tag, var done) -> tag(item, tag, done);
            case Act.TagSecured(var item, var tag, var done) -> tag(item, tag, done);
            case Act.JournalCut() -> JSON.createObjectNode();
            case Act.Unknown(var _, var payload) -> JSON.readTree(payload);
        };
    }

    private static ObjectNode tag(Barcode item, TagUid tag, boolean done) {
        return JSON.createObjectNode()
                .put("item", item.text())
                .put("tag", tag.hex())
                .put("done", done);
    }

    private static Act act(String kind, JsonNode payload) {
        return switch (kind) {
            case "checkout" ->
                new Act.CheckOut(patron(payload), item(payload), via(payload), override(payload), why(payload));
            case "checkin" -> new Act.CheckIn(item(payload), via(payload));
            case "renew" -> new Act.Renew(patron(payload), item(payload));
            case "tag.released" -> new Act.TagReleased(item(payload), tag(payload), done(payload));
            case "tag.secured" -> new Act.TagSecured(item(payload), tag(payload), done(payload));
            case "journal.cut" -> new Act.JournalCut();
            default -> new Act.Unknown(kind, payload.toString());
        };
    }

    private static Set<ReasonCode> override(JsonNode payload) {
        var codes = EnumSet.noneOf(ReasonCode.class);
        payload.path("override").forEach(code -> codes.add(ReasonCode.valueOf(code.asString())));
        return codes;
    }

    private static String why(JsonNode payload) {
        return payload.has("why") ? text(payload, "why") : "";
    }

    private static CardNumber patron(JsonNode payload) {
        return new CardNumber(text(payload, "patron"));
    }

    private static Barcode item(JsonNode payload) {
        return new Barcode(text(payload, "item"));
    }

    private static TagUid tag(JsonNode payload) {
        return new TagUid(text(payload, "tag"));
    }

    private static boolean done(JsonNode payload) {
        return payload.required("done").asBoolean();
    }

    private static Via via(JsonNode payload) {
        return Via.valueOf(text(payload, "via").toUpperCase(Locale.ROOT));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asString();
    }
}
