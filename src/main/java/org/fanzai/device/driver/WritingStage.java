package org.fanzai.device.driver;

import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;

/// How far the writing of a tag has come.
public sealed interface WritingStage {
    /// How large is it?
    record Asking() implements WritingStage {}

    /// `so`: what has been read so far. `verifies`: to compare it with what was written.
    record Reading(Octets so, boolean verifies) implements WritingStage {}

    record Writing(List<PadCommand> left) implements WritingStage {}

    record Locking(List<PadCommand> left) implements WritingStage {}

    record Securing(Switching security) implements WritingStage {}
}
