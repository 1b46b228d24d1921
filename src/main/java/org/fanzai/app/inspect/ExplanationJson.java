package org.fanzai.app.inspect;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fanzai.app.config.LibraryConfig;
import org.fanzai.domain.circulation.Explanation;
import org.fanzai.domain.circulation.Explanation.Because;
import org.fanzai.domain.circulation.Explanation.Trial;
import org.fanzai.domain.circulation.Ground;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.Resolution;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Consequence.Passed;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Scalars;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An explanation as one JSON object. Times are local to the library.
record ExplanationJson(LibraryConfig library) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Of somebody or something that the library does not have.
    static ObjectNode unknown(String what) {
        return JSON.createObjectNode().put("unknown", what);
    }

    ObjectNode write(Explanation explanation) {
        var resolution = explanation.resolution();
        var node = JSON.createObjectNode()
                .put("policyRevision", explanation.revision())
                .put("branch", resolution.scope().branch())
                .put("category", resolution.scope().category())
                .put("type", resolution.scope().type());
        var parameters = node.putArray("parameters");
        for (var given : resolution.given()) given(parameters.addObject(), given);
        var unset = node.putArray("unset");
        for (var parameter : resolution.unset()) unset.add(parameter.name());
        var settings = node.putArray("settings");
        for (var chosen : resolution.chosen()) chosen(settings.addObject(), chosen);
        node.set("desk", trial(explanation.desk()));
        node.set("kiosk", trial(explanation.kiosk()));
        return node;
    }

    private void given(ObjectNode node, Resolution.Given given) {
        var row = library.policy().rows().get(given.row());
        node.put("parameter", given.parameter().name())
                .put("value", given.value())
                .put("place", library.rowPlaces().get(given.row()))
                .put("row", row.branch() + ", " + row.category() + ", " + row.type());
    }

    private static void chosen(ObjectNode node, Resolution.Chosen chosen) {
        node.put("setting", chosen.setting().name())
                .put("value", chosen.value())
                .put("standard", chosen.standard());
    }

    private ObjectNode trial(Trial trial) {
        var verdict = Verdict.of(trial.decision(), Verdict.STANDALONE);
        var node = JSON.createObjectNode().put("outcome", verdict.outcome().code());
        verdict.due().ifPresent(due -> node.put("due", local(due)));
        if (trial.via() == Via.KIOSK)
            Reason.main(verdict.reasons())
                    .ifPresent(main -> node.put("mainReason", main.code().name()));
        var steps = node.putArray("steps");
        for (var step : trial.steps()) {
            var told = steps.addObject()
                    .put("step", Scalars.word(step.step().kind()))
                    .put("due", local(step.step().due()));
            grounds(told.putArray("because"), step.grounds());
        }
        because(node.putArray("reasons"), trial.reasons());
        because(node.putArray("alerts"), trial.alerts());
        var passed = node.putArray("passed");
        for (var follows : verdict.follows()) if (follows instanceof Passed(var code, var _)) passed.add(code.name());
        return node;
    }

    private void because(ArrayNode array, List<Because> reasons) {
        for (var because : reasons) {
            var node = array.addObject().put("code", because.reason().code().name());
            data(node.putObject("data"), because.reason().data());
            grounds(node.putArray("because"), because.grounds());
            if (!because.beneath().isEmpty()) because(node.putArray("beneath"), because.beneath());
        }
    }

    /// A due time is told as a local one.
    private void data(ObjectNode node, Map<String, String> data) {
        new TreeMap<>(data)
                .forEach((key, value) -> node.put(key, key.equals("due") ? local(Instant.parse(value)) : value));
    }

    private void grounds(ArrayNode array, List<Ground> grounds) {
        for (var ground : grounds) {
            var node = array.addObject();
            switch (ground) {
                case Ground.Row(var given) -> given(node, given);
                case Ground.Unset(var parameter) -> node.put("parameter", parameter.name());
                case Ground.Setting(var chosen) -> chosen(node, chosen);
                case Ground.Known(var fact) -> node.put("fact", Scalars.word(fact));
            }
        }
    }

    private String local(Instant time) {
        return Inspection.local(time, zone());
    }

    private ZoneId zone() {
        return library.policy().zone();
    }
}
