package org.fanzai.device.reader;

import org.fanzai.device.tag.TagContent;

/// How writing a tag ended.
public sealed interface WriteOutcome {
    /// All of it was read back and says what it should; `locked` when its identifier can't be changed any more.
    record Written(TagContent readBack, boolean locked) implements WriteOutcome {}

    /// It says something, and nobody allowed to overwrite that.
    record NotBlank() implements WriteOutcome {}

    /// It was taken away; what it says now is unknown.
    record Gone() implements WriteOutcome {}

    record Failed(String why) implements WriteOutcome {}
}
