package org.fanzai.ui.desk;

import org.fanzai.usecase.port.ItemDirectory.Borrowed;

/// A line of a list at the desk.
sealed interface DeskLine permits DeskRow, DeskLine.Heading, DeskLine.Loan {
    /// Above the loans that the patron had before; `count` is how many.
    record Heading(int count) implements DeskLine {}

    /// A loan that the patron had before.
    record Loan(Borrowed loan) implements DeskLine {}
}
