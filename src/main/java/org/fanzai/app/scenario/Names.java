package org.fanzai.app.scenario;

import java.util.Set;
import java.util.TreeSet;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// The patrons, titles and items that a scenario names anywhere. Those that it does not describe exist all the same
/// when their name begins with P, T or B.
final class Names {
    private final Set<CardNumber> patrons = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();
    private final Set<Barcode> items = new TreeSet<>();

    CardNumber patron(String text) {
        var card = new CardNumber(text);
        if (text.startsWith("P")) patrons.add(card);
        return card;
    }

    String title(String text) {
        if (text.length() > 64) throw new IllegalArgumentException("a title's id has at most 64 characters");
        if (text.startsWith("T")) titles.add(text);
        return text;
    }

    Barcode item(String text) {
        var barcode = new Barcode(text);
        if (text.startsWith("B")) items.add(barcode);
        return barcode;
    }

    Set<CardNumber> patrons() {
        return patrons;
    }

    Set<String> titles() {
        return titles;
    }

    Set<Barcode> items() {
        return items;
    }
}
