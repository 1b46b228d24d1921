package org.fanzai.app.demo;

import org.fanzai.domain.patron.Patron;

/// A demo reader in a list; these people do not exist, so their names may be shown.
record DemoReader(Patron patron) {
    String card() {
        return patron.card().text();
    }

    @Override
    public String toString() {
        return patron.name() + "  " + patron.category() + "  " + patron.card().tail();
    }
}
