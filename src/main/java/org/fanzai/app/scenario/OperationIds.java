package org.fanzai.app.scenario;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of operations: the same name is the same operation.
final class OperationIds {
    private OperationIds() {}

    static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
