package org.fanzai.device.driver;

import org.fanzai.domain.shared.TagUid;

/// Write `afi` to a tag and read it back; the answer bears the same `ticket`.
public record PadAsk(long ticket, TagUid tag, int afi) {}
