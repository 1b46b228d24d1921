package org.fanzai.db.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A verdict as a JSON object, with the data of its reasons.
public final class VerdictJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerdictJson() {}

    public static ObjectNode write(Verdict verdict) {
        var node =
                JSON.createObjectNode().put("outcome", verdict.outcome().code()).put("decidedBy", verdict.decidedBy());
        verdict.due().ifPresent(due -> node.put("due", due.toString()));
        reasons(node.putArray("reasons"), verdict.reasons());
        reasons(node.putArray("alerts"), verdict.alerts());
        if (!verdict.follows().isEmpty()) {
            var follows = node.putArray("follows");
            for (var consequence : verdict.follows()) ConsequenceJson.write(consequence, follows.addObject());
        }
        return node;
    }

    /// Throws `IllegalArgumentException` or a Jackson exception when `node` is no verdict.
    public static Verdict read(JsonNode node) {
        return new Verdict(
                Outcome.of(node.required("outcome").asString()),
                reasons(node.required("reasons")),
                reasons(node.required("alerts")),
                Optional.ofNullable(node.get("due")).map(due -> Instant.parse(due.asString())),
                follows(node.path("follows")),
                node.required("decidedBy").asString());
    }

    private static List<Consequence> follows(JsonNode array) {
        var follows = new ArrayList<Consequence>();
        for (var node : array) follows.add(ConsequenceJson.read(node));
        return follows;
    }

    private static void reasons(ArrayNode array, List<Reason> reasons) {
        for (var reason : reasons) {
            var node = array.addObject().put("code", reason.code().name());
            reason.data().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(entry -> node.put(entry.getKey(), entry.getValue()));
        }
    }

    private static List<Reason> reasons(JsonNode array) {
        var reasons = new ArrayList<Reason>();
        for (var node : array) {
            var data = new HashMap<String, String>();
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals("code"))
                    .forEach(entry -> data.put(entry.getKey(), entry.getValue().asString()));
            reasons.add(new Reason(ReasonCode.valueOf(node.required("code").asString()), data));
        }
        return reasons;
    }
}
