package org.fanzai.device.reader;

import org.fanzai.domain.shared.TagUid;

/// A tag that lies on the pad.
public record PadTag(TagUid uid, TagReading reading, Security security) {}
