package org.fanzai.app.headless;

import java.time.ZoneId;
import java.util.List;
import org.fanzai.app.inspect.Inspection;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.Via;
import org.fanzai.usecase.port.Circulation.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Verdicts as the scenario format prints them.
record Verdicts(ZoneId zone) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    ObjectNode plain(Answer answer, Via via) {
        var verdict = answer.verdict();
        var node = JSON.createObjectNode()
                .put("op", answer.operation().toString())
                .put("outcome", verdict.outcome().code());
        codes(node.putArray("reasons"), verdict.reasons());
        if (!verdict.alerts().isEmpty()) codes(node.putArray("alerts"), verdict.alerts());
        verdict.due().ifPresent(due -> node.put("due", Inspection.local(due, zone)));
        if (via == Via.KIOSK)
            Reason.main(verdict.reasons())
                    .ifPresent(main -> node.put("mainReason", main.code().name())
                            .put("moreReasons", verdict.reasons().size() - 1));
        return node.put("decidedBy", verdict.decidedBy());
    }

    /// With what to do with the item.
    ObjectNode checkIn(Answer answer, Via via) {
        var node = plain(answer, via);
        if (answer.verdict().outcome().happened()) node.put("action", "shelve");
        return node;
    }

    private static void codes(ArrayNode array, List<Reason> reasons) {
        reasons.forEach(reason -> array.add(reason.code().name()));
    }
}
