package org.fanzai.db.codec;

import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A consequence as a JSON object of one kind.
final class ConsequenceJson {
    private ConsequenceJson() {}

    static void write(Consequence consequence, ObjectNode node) {
        switch (consequence) {
            case Consequence.Governed(var branch) ->
                node.put("kind", "governed").put("branch", branch);
            case Consequence.Passed(var reason, var permission) ->
                node.put("kind", "passed").put("reason", reason.name()).put("permission", permission);
            case Consequence.Shelve() -> node.put("kind", "shelve");
            case Consequence.PutAside(var holder, var lastDay) -> {
                node.put("kind", "putAside").put("holder", holder.text());
                lastDay.ifPresent(day -> node.put("lastDay", day.toString()));
            }
            case Consequence.SendTo(var branch, var holder) -> {
                node.put("kind", "sendTo").put("branch", branch);
                holder.ifPresent(card -> node.put("holder", card.text()));
            }
            case Consequence.Suspended(var lastDay) -> {
                node.put("kind", "suspended");
                lastDay.ifPresent(day -> node.put("lastDay", day.toString()));
            }
            case Consequence.Queued(var position) -> node.put("kind", "queued").put("position", position);
            case Consequence.Charged(var amount) -> node.put("kind", "charged").put("amount", amount.toString());
            case Consequence.Credited(var amount) ->
                node.put("kind", "credited").put("amount", amount.toString());
            case Consequence.Settled(var fee, var amount) ->
                node.put("kind", "settled").put("fee", fee).put("amount", amount.toString());
        }
    }

    /// Throws `IllegalArgumentException` or a Jackson exception when `node` is no consequence.
    static Consequence read(JsonNode node) {
        var in = new Reading(node);
        return switch (in.text("kind")) {
            case "governed" -> new Consequence.Governed(in.text("branch"));
            case "passed" -> new Consequence.Passed(ReasonCode.valueOf(in.text("reason")), in.text("permission"));
            case "shelve" -> new Consequence.Shelve();
            case "putAside" -> new Consequence.PutAside(new CardNumber(in.text("holder")), in.day("lastDay"));
            case "sendTo" -> new Consequence.SendTo(in.text("branch"), in.card("holder"));
            case "suspended" -> new Consequence.Suspended(in.day("lastDay"));
            case "queued" -> new Consequence.Queued(in.number("position").orElseThrow());
            case "charged" -> new Consequence.Charged(in.money("amount"));
            case "credited" -> new Consequence.Credited(in.money("amount"));
            case "settled" -> new Consequence.Settled(in.text("fee"), in.money("amount"));
            default -> throw new IllegalArgumentException("no consequence: " + in.text("kind"));
        };
    }
}
