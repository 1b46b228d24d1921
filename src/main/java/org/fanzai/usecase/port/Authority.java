package org.fanzai.usecase.port;

import java.util.List;
import java.util.function.Consumer;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;

/// Who decides and keeps the library's state: the central worker, or the same code in process.
public interface Authority {
    /// Decides an operation that asks and applies it, in one transaction. Just before the transaction commits,
    /// `durably` gets the verdict and returns when it can't be lost; if it throws, nothing is applied. An operation
    /// that was applied before gets the same verdict again, without `durably`. Throws `Trouble`.
    Verdict decide(Operation operation, Consumer<Verdict> durably);

    /// Applies an operation that has happened, with the verdict that a person was told, once. Throws `Trouble`.
    void record(Operation operation, Verdict told);

    /// The highest sequence of a station's operations that was applied, 0 for none.
    long applied(String station);

    /// A station's operations after a sequence that were applied, in order. Throws `Trouble`.
    List<Told> after(String station, long sequence);
}
