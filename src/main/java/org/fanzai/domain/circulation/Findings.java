package org.fanzai.domain.circulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fanzai.domain.policy.DueStep;
import org.fanzai.domain.policy.Force;

/// What the checks of one decision found, by weight: what refuses, what asks, what is only told.
final class Findings {
    private final List<Reason> refusals = new ArrayList<>();
    private final List<Reason> questions = new ArrayList<>();
    private final List<Reason> alerts = new ArrayList<>();
    private final List<DueStep> steps = new ArrayList<>();
    private final Set<ReasonCode> passed = EnumSet.noneOf(ReasonCode.class);

    /// The due date was made, or changed.
    void step(DueStep step) {
        steps.add(step);
    }

    List<DueStep> steps() {
        return List.copyOf(steps);
    }

    void refuse(ReasonCode code, Map<String, String> data) {
        refusals.add(new Reason(code, data));
    }

    void refuse(ReasonCode code) {
        refuse(code, Map.of());
    }

    void ask(ReasonCode code, Map<String, String> data) {
        questions.add(new Reason(code, data));
    }

    void ask(ReasonCode code) {
        ask(code, Map.of());
    }

    void tell(ReasonCode code, Map<String, String> data) {
        alerts.add(new Reason(code, data));
    }

    void tell(ReasonCode code) {
        tell(code, Map.of());
    }

    void weigh(Force force, ReasonCode code, Map<String, String> data) {
        switch (force) {
            case BLOCK -> refuse(code, data);
            case CONFIRM -> ask(code, data);
            case ALERT -> tell(code, data);
            case ALLOW -> {}
        }
    }

    void weigh(Force force, ReasonCode code) {
        weigh(force, code, Map.of());
    }

    /// Passes the questions that `passes` names. What refuses stays.
    void pass(Predicate<ReasonCode> passes) {
        for (var question : questions) if (passes.test(question.code())) passed.add(question.code());
        questions.removeIf(question -> passed.contains(question.code()));
    }

    /// Whether nothing refuses, and `mayAsk` names every question that is left.
    boolean onlyAsks(Predicate<ReasonCode> mayAsk) {
        if (!refusals.isEmpty()) return false;
        for (var question : questions) if (!mayAsk.test(question.code())) return false;
        return true;
    }

    boolean has(ReasonCode code) {
        return holds(refusals, code) || holds(questions, code) || holds(alerts, code);
    }

    /// What refuses and what asks.
    List<Reason> open() {
        if (refusals.isEmpty()) return List.copyOf(questions);
        var open = new ArrayList<>(refusals);
        open.addAll(questions);
        return List.copyOf(open);
    }

    List<Reason> alerts() {
        return List.copyOf(alerts);
    }

    Set<ReasonCode> passed() {
        return Set.copyOf(passed);
    }

    private static boolean holds(List<Reason> reasons, ReasonCode code) {
        for (var reason : reasons) if (reason.code() == code) return true;
        return false;
    }
}
