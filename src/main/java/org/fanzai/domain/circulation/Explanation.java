package org.fanzai.domain.circulation;

import java.util.List;
import java.util.Set;
import org.fanzai.domain.policy.DueStep;
import org.fanzai.domain.policy.Policy;

/// Which rules hold for a patron and an item, and what a checkout would come to now and why. Pure.
public record Explanation(String revision, Resolution resolution, Trial desk, Trial kiosk) {
    /// What a plain checkout would come to. `steps` made the due date that it has or would have.
    public record Trial(
            Via via, CheckoutDecision decision, List<Step> steps, List<Because> reasons, List<Because> alerts) {
        public Trial {
            steps = List.copyOf(steps);
            reasons = List.copyOf(reasons);
            alerts = List.copyOf(alerts);
        }
    }

    public record Step(DueStep step, List<Ground> grounds) {
        public Step {
            grounds = List.copyOf(grounds);
        }
    }

    /// A reason and what is behind it; `beneath` are the reasons that it sums up.
    public record Because(Reason reason, List<Ground> grounds, List<Because> beneath) {
        public Because {
            grounds = List.copyOf(grounds);
            beneath = List.copyOf(beneath);
        }
    }

    /// Of a patron and an item that the library knows; what `facts` say of the request does not matter.
    public static Explanation of(CheckoutFacts facts, Policy policy) {
        var asked = Asked.of(facts, policy);
        return new Explanation(
                policy.revision(),
                Resolution.of(policy, asked.scope()),
                trial(facts, Via.DESK, policy),
                trial(facts, Via.KIOSK, policy));
    }

    private static Trial trial(CheckoutFacts facts, Via via, Policy policy) {
        var plain = facts.with(CheckoutFacts.Request.plain(via, Set.of()));
        var findings = new Findings();
        var decision = Checkout.decide(plain, policy, findings);
        var grounds = new Grounds(Asked.of(plain, policy), findings);
        return new Trial(
                via,
                decision,
                findings.steps().stream()
                        .map(step -> new Step(step, grounds.of(step.kind())))
                        .toList(),
                findings.open().stream().map(grounds::because).toList(),
                findings.alerts().stream().map(grounds::because).toList());
    }
}
