package org.fanzai.device.reader;

import java.util.concurrent.CompletableFuture;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Signal;

/// An RFID pad. It looks after its cable itself; `state` says what it knows.
public interface Pad extends AutoCloseable {
    Signal<PadState> state();

    /// Lets a tag pass the gate; done when it has been read back. Never completes exceptionally.
    CompletableFuture<SwitchOutcome> release(TagUid tag);

    /// Makes the gate ring for a tag; done when it has been read back. Never completes exceptionally.
    CompletableFuture<SwitchOutcome> secure(TagUid tag);

    /// Writes a tag, locks what is to be locked and reads all of it back. Never completes exceptionally.
    CompletableFuture<WriteOutcome> programme(TagUid tag, TagOrder order);

    @Override
    void close();
}
