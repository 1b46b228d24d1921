package org.fanzai.domain.policy;

/// How a station narrows its decisions while it has no network. `maxItems` is what a known reader takes in one outage,
/// `staleAfter` how old the station's knowledge may be for it to lend.
public record OfflineRules(
        int maxItems,
        boolean acceptUnknownPatron,
        boolean acceptUnknownItem,
        int maxItemsUnknownPatron,
        LoanPeriod staleAfter) {
    public static final OfflineRules STANDARD = new OfflineRules(10, false, true, 2, new LoanPeriod.Days(7));

    /// As it stands in files.
    public String text() {
        return "{ maxItems: " + maxItems + ", unknownPatron: " + accepts(acceptUnknownPatron) + ", unknownItem: "
                + accepts(acceptUnknownItem) + ", maxItemsUnknownPatron: " + maxItemsUnknownPatron + ", staleAfter: "
                + staleAfter.text() + " }";
    }

    private static String accepts(boolean does) {
        return does ? "accept" : "refuse";
    }
}
