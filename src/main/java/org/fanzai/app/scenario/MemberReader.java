package org.fanzai.app.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fanzai.app.scenario.Given.Card;
import org.fanzai.app.scenario.Given.Member;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Patron.Particulars;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.yaml.Section;

/// The patrons: those that a scenario describes, and those that it only names.
final class MemberReader {
    private static final String CATEGORY = "STUDENT";
    private static final LocalDate EXPIRES = LocalDate.of(2027, 12, 31);
    private static final CardNumber NOBODY = new CardNumber("?");

    private final Policy policy;
    private final Names names;
    private final Map<CardNumber, Member> members = new TreeMap<>();

    MemberReader(Policy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    /// All but the account and the restriction.
    CardNumber read(Section section) {
        var card = section.required("card", CardNumber::new).orElse(NOBODY);
        var patron = new Patron(
                card,
                card.text(),
                section.value("category", Reads.known(policy.categories().keySet(), "patron category"))
                        .orElse(CATEGORY),
                section.value("home", Reads.known(policy.branches(), "branch"))
                        .orElse(policy.branches().getFirst()),
                section.value("expires", Reads::day).orElse(EXPIRES),
                true,
                "zh",
                new Particulars(
                        section.value("born", Reads::day),
                        section.value("lostCard", Reads::bool).orElse(false),
                        section.value("addressUnknown", Reads::bool).orElse(false),
                        Money.ZERO));
        var member = new Member(patron, section.text("pin"), cards(section));
        if (members.put(card, member) != null) section.problem("card", "this patron is described twice");
        return card;
    }

    private static List<Card> cards(Section section) {
        var cards = new ArrayList<Card>();
        for (var card : section.sections("cards")) {
            try (card) {
                cards.add(new Card(
                        card.required("number", CardNumber::new).orElse(NOBODY),
                        card.value("active", Reads::bool).orElse(true)));
            }
        }
        return cards;
    }

    /// The patron whom `patron` names, who must be one of the library.
    CardNumber known(Section section) {
        return section.required(
                        "patron",
                        text -> patron(names.patron(text))
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "no patron of this library: describe one under patrons, or begin with P"))
                                .card())
                .orElse(NOBODY);
    }

    /// A patron by card, also one who is only named; empty for a stranger.
    Optional<Patron> patron(CardNumber card) {
        return Optional.ofNullable(members.get(card))
                .map(Member::patron)
                .or(() -> card.text().startsWith("P") ? Optional.of(ordinary(card)) : Optional.empty());
    }

    void addNamed() {
        for (var card : names.patrons())
            members.computeIfAbsent(card, named -> new Member(ordinary(named), Optional.empty(), List.of()));
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    private Patron ordinary(CardNumber card) {
        return new Patron(card, card.text(), CATEGORY, policy.branches().getFirst(), EXPIRES, true, "zh");
    }
}
