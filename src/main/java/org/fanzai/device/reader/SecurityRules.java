package org.fanzai.device.reader;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.driver.SecurityGoal;
import org.fanzai.device.tag.AfiValues;
import org.fanzai.device.tag.TagContent;

/// How a library secures its items. `usual` are the AFI values of tags of ISO 28560; a tag of another model is switched
/// only with the values that `models` has for it, because sources contradict each other and a guess would let the wrong
/// items pass.
public record SecurityRules(By by, AfiValues usual, Map<String, AfiValues> models) {
    public static final SecurityRules ISO_28560 = new SecurityRules(By.AFI, AfiValues.ISO_28560, Map.of());

    /// What the gate looks at.
    public enum By {
        AFI,
        EAS,
        BOTH
    }

    public SecurityRules {
        models = Map.copyOf(models);
    }

    public boolean usesAfi() {
        return by != By.EAS;
    }

    public boolean usesEas() {
        return by != By.AFI;
    }

    /// The AFI values of tags of a model; empty where nobody has said them.
    Optional<AfiValues> values(String model) {
        var own = Optional.ofNullable(models.get(model));
        boolean iso = model.equals(TagContent.DANISH) || model.equals(TagContent.ISO_28560_2);
        return own.isPresent() || !iso ? own : Optional.of(usual);
    }

    /// What a tag of a model is to look like; empty where that is not known.
    Optional<SecurityGoal> goal(String model, boolean secured) {
        var eas = SecurityGoal.ofEas(secured);
        if (!usesAfi()) return Optional.of(eas);
        var afi = values(model).map(values -> SecurityGoal.ofAfi(secured ? values.secured() : values.released()));
        return usesEas() ? afi.map(eas::and) : afi;
    }

    /// What a gate does with a tag of which this much is known.
    Security of(Optional<TagContent> content, OptionalInt afi, Optional<Boolean> eas) {
        var byAfi = usesAfi() ? byAfi(content.map(TagContent::model).orElse(TagContent.DANISH), afi) : byEas(eas);
        var byEas = usesEas() ? byEas(eas) : byAfi;
        return byAfi == byEas ? byAfi : Security.UNKNOWN;
    }

    private Security byAfi(String model, OptionalInt afi) {
        var values = values(model);
        if (values.isEmpty() || afi.isEmpty()) return Security.UNKNOWN;
        if (afi.getAsInt() == values.get().secured()) return Security.SECURED;
        return afi.getAsInt() == values.get().released() ? Security.RELEASED : Security.UNKNOWN;
    }

    private static Security byEas(Optional<Boolean> eas) {
        return eas.map(on -> on ? Security.SECURED : Security.RELEASED).orElse(Security.UNKNOWN);
    }
}
