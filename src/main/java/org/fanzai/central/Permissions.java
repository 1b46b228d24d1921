package org.fanzai.central;

import org.fanzai.domain.operation.Actor;

/// Who may do what beyond plain lending.
public interface Permissions {
    /// Staff and machines may pass whatever asks, readers nothing.
    Permissions STAFF = (actor, _) -> !(actor instanceof Actor.Reader);

    /// `permission` is a name such as `override.debt`.
    boolean may(Actor actor, String permission);
}
