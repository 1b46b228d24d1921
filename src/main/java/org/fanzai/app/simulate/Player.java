package org.fanzai.app.simulate;

import tools.jackson.databind.node.ObjectNode;

/// A device that does what lines of a script say.
public interface Player extends AutoCloseable {
    /// Does one thing; what it adds to the answer goes into `answer`. Throws `IllegalArgumentException`
    /// with the end of a sentence for what it can't do.
    void play(String verb, ScriptLine line, ObjectNode answer);

    /// Unplugs the device and removes its link.
    @Override
    void close();
}
