package org.fanzai.domain.operation;

import java.util.Locale;
import org.fanzai.domain.circulation.ReasonCode;

/// What a member of staff may be allowed to do beyond plain lending, by name.
public final class Permission {
    private Permission() {}

    /// What it takes to pass a reason, such as `override.debt` or `override.hold-ready-for-other`.
    public static String toPass(ReasonCode reason) {
        return "override." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
