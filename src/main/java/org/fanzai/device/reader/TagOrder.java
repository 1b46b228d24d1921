package org.fanzai.device.reader;

import org.fanzai.device.tag.TagContent;

/// What a tag is to say. `lock`: its identifier for ever. `secured`: the gate rings for it. `overwrite`: although it
/// says something already that this program does not take for blank.
public record TagOrder(TagContent content, boolean lock, boolean secured, boolean overwrite) {}
