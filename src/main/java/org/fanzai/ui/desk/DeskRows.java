package org.fanzai.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fanzai.usecase.port.ItemDirectory.Borrowed;

/// The list of one mode: what waits for a decision first, in the order in which it began to wait (so that nothing slips
/// under a finger), then the newest scan first, then the loans that the patron had before.
final class DeskRows {
    private final ObservableList<DeskLine> lines = FXCollections.observableArrayList();
    private final ObservableList<DeskLine> seen = FXCollections.unmodifiableObservableList(lines);
    private int ids;

    ObservableList<DeskLine> lines() {
        return seen;
    }

    int nextId() {
        return ++ids;
    }

    Stream<DeskRow> rows() {
        return lines.stream().filter(DeskRow.class::isInstance).map(DeskRow.class::cast);
    }

    Optional<DeskRow> row(int id) {
        return rows().filter(row -> row.id() == id).findFirst();
    }

    /// How many of the items were lent, returned or renewed.
    int done() {
        return (int) rows().filter(row -> row.isLent() || row.state() instanceof DeskRow.State.Returned)
                .count();
    }

    /// The decision that digits answer.
    Optional<DeskRow> firstOpen() {
        return rows().findFirst().filter(DeskRow::open);
    }

    /// Adds the row, or shows what became of it.
    void put(DeskRow row) {
        int at = indexOf(row.id());
        if (at >= 0 && lines.get(at) instanceof DeskRow before && before.open() == row.open()) {
            lines.set(at, row);
            return;
        }
        if (at >= 0) lines.remove(at);
        var added = at >= 0 ? row : row.numbered(highestNumber() + 1);
        lines.add(place(added), added);
    }

    void remove(Predicate<DeskRow> which) {
        lines.removeIf(line -> line instanceof DeskRow row && which.test(row));
    }

    /// Begins again for a patron, or for nobody: only what nobody has settled stays.
    void begin() {
        var stay = rows().filter(DeskRow::unsettled).toList();
        lines.clear();
        for (var row : stay) {
            int number = 1
                    + (int) stay.stream().filter(other -> other.id() < row.id()).count();
            lines.add(row.numbered(number));
        }
    }

    /// Shows the loans that the patron had before, the first due first.
    void showBefore(List<Borrowed> loans) {
        var after = new ArrayList<DeskLine>();
        if (!loans.isEmpty()) after.add(new DeskLine.Heading(loans.size()));
        loans.forEach(loan -> after.add(new DeskLine.Loan(loan)));
        int from = (int) rows().count();
        if (lines.subList(from, lines.size()).equals(after)) return;
        lines.remove(from, lines.size());
        lines.addAll(after);
    }

    private int highestNumber() {
        return rows().mapToInt(DeskRow::number).max().orElse(0);
    }

    private int indexOf(int id) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i) instanceof DeskRow row && row.id() == id) return i;
        return -1;
    }

    private int place(DeskRow row) {
        int at = 0;
        while (at < lines.size()
                && lines.get(at) instanceof DeskRow other
                && (other.open() || (!row.open() && other.id() > row.id()))) at++;
        return at;
    }
}
