package org.fanzai.db.bench;

/// How much there is in a library that is filled for measuring. One item in two stands on the shelf, there are two to a
/// title.
///
/// Items have the operations of all their loans, but in large libraries only one in [#share] items has, counted by
/// their numbers: what is measured uses those.
public record Size(int items, int patrons, int closedLoans) {
    /// With more closed loans than this not every item has its operations.
    private static final int MOST_LOANS_WITH_ALL = 1_000_000;

    private static final int SHARE = 10;
    private static final int OPEN_LOANS_OF_A_PATRON = 3;
    private static final int PATRONS_TO_A_HOLD = 10;

    public Size {
        if (items < 4 || patrons < 1 || closedLoans < 0)
            throw new IllegalArgumentException("4 items and 1 patron are the least");
    }

    public int share() {
        return closedLoans > MOST_LOANS_WITH_ALL && items % SHARE == 0 ? SHARE : 1;
    }

    /// How often each item was lent.
    int rounds() {
        return Math.ceilDiv(closedLoans, items);
    }

    int titles() {
        return (items + 1) / 2;
    }

    /// Items on the shelf: the ones with the lower numbers.
    int shelved() {
        return items / 2;
    }

    int openLoans() {
        return (int) Math.min((long) patrons * OPEN_LOANS_OF_A_PATRON, items - shelved());
    }

    /// On titles of which no item is on the shelf.
    int holds() {
        return Math.min(patrons / PATRONS_TO_A_HOLD, titles() / 4);
    }

    /// How many items stand on the shelf and have all their operations.
    public int usable() {
        return shelved() / share();
    }

    /// The barcode of the nth usable item, from 0.
    public String item(int number) {
        return "B%09d".formatted((number + 1) * share());
    }

    /// Its title.
    public String titleOf(int number) {
        return "T%09d".formatted(((number + 1) * share() + 1) / 2);
    }

    /// The card of a patron, from 0; after the last comes the first again.
    public String card(int number) {
        return "P%09d".formatted(number % patrons + 1);
    }
}
