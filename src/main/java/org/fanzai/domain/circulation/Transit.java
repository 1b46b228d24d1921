package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.Barcode;

/// An item on its way between branches, to be put on the hold shelf there for `hold` if there is one.
public record Transit(Barcode item, String from, String to, Optional<UUID> hold, Instant sent) {}
