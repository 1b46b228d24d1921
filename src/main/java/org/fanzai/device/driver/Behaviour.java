package org.fanzai.device.driver;

import java.util.List;
import java.util.OptionalLong;
import org.fanzai.device.frame.Octets;

/// What one kind of device does while its port is open. Pure. `S` is its session, `A` what it can be asked, `O`
/// what it has to tell. Times are nanoseconds of one monotonic clock.
public interface Behaviour<S, A, O> {
    Turn<S, O> opened(long now);

    Turn<S, O> received(S session, Octets bytes, long now);

    /// The time that `wakeAt` named has come.
    Turn<S, O> woke(S session, long now);

    Turn<S, O> asked(S session, A ask, long now);

    OptionalLong wakeAt(S session);

    /// Last words when the port goes: the answers still owed, then the news itself.
    List<O> lost(S session, String why);

    /// The answer to an ask while no port is open.
    List<O> unavailable(A ask, String why);

    /// The news that a port could not be opened.
    O closed(String why);

    /// The session after a step and what is to be done, in order.
    record Turn<S, O>(S session, List<Act<O>> acts) {}

    /// Bytes that make the device answer once more, so that a read that waits for it ends before the
    /// port is closed.
    default Octets farewell() {
        return Octets.NONE;
    }

    /// What a session can do.
    sealed interface Act<O> {
        record Write<O>(Octets bytes) implements Act<O> {}

        record Tell<O>(O news) implements Act<O> {}
    }
}
