package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.CheckoutFacts.Offline;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.policy.Settings;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// P1 with B1 at the desk of MAIN on Monday 2 March 2026 at 10:00, nothing against anything: facts to be spoiled one by
/// one. Bookings, holds and loans of P1 are the patron's own.
final class Scene {
    static final CardNumber ME = new CardNumber("P1");
    static final CardNumber OTHER = new CardNumber("P2");
    /// When a loan of today is due.
    static final Instant DUE = at("2026-03-16T23:59");

    boolean knownPatron = true;
    boolean knownItem = true;
    boolean cardActive = true;
    String category = "STUDENT";
    String patronHome = "MAIN";
    LocalDate expires = LocalDate.of(2027, 12, 31);
    Patron.Particulars particulars = Patron.Particulars.NONE;
    List<Restriction> restrictions = new ArrayList<>();
    Money owed = Money.ZERO;
    Money lent = Money.ZERO;
    List<OpenLoan> loans = new ArrayList<>();

    Item item = Sample.item("B1");
    Title title = Sample.title("T1");
    Optional<OpenLoan> loan = Optional.empty();
    Optional<Transit> transit = Optional.empty();
    List<Hold> holds = new ArrayList<>();
    List<Copy.Sibling> siblings = new ArrayList<>();
    List<Booking> bookings = new ArrayList<>();
    Optional<Instant> returned = Optional.empty();

    String branch = "MAIN";
    Instant now = Sample.NOW;
    Via via = Via.DESK;
    Set<ReasonCode> override = Set.of();
    Optional<Instant> due = Optional.empty();
    boolean onSite;
    OptionalInt partsPresent = OptionalInt.empty();
    Optional<Offline> offline = Optional.empty();
    boolean seen = true;
    boolean auto;

    OpeningCalendar calendar = Sample.ALWAYS_OPEN;
    List<PolicyRow> rows = new ArrayList<>(List.of(Sample.BASE));
    Settings settings = Settings.DEFAULTS;
    Map<String, ItemType> types = new HashMap<>(Map.of("BOOK", ItemType.PLAIN, "CD", ItemType.PLAIN));
    Map<String, Category> categories = new HashMap<>(Map.of("STUDENT", Category.ORDINARY));

    /// Adds a row for `BRANCH CATEGORY TYPE`.
    Scene row(String scope, String... values) {
        rows.add(Sample.row(scope, values));
        return this;
    }

    <T> Scene set(Setting<T> setting, T value) {
        settings = settings.with(setting, value);
        return this;
    }

    Scene kiosk() {
        via = Via.KIOSK;
        return this;
    }

    Scene override(ReasonCode... codes) {
        override = Set.of(codes);
        return this;
    }

    Scene item(Condition condition) {
        item = item.in(condition);
        return this;
    }

    Scene make(int parts, String materials) {
        item = new Item(
                item.barcode(),
                item.titleId(),
                item.type(),
                item.home(),
                item.holding(),
                item.location(),
                item.callNumber(),
                item.price(),
                item.condition(),
                new Item.Make(parts, materials, Optional.empty()));
        return this;
    }

    /// The item is P1's own since 24 February, due on 10 March.
    Scene own() {
        return own(0, 0);
    }

    Scene own(int renewals, int unseen) {
        return own(loan(ME, "B1").with(renewals, unseen));
    }

    Scene own(LoanBuilder own) {
        loan = Optional.of(own.build());
        loans.add(loan.get());
        return this;
    }

    Scene onLoanToOther(LoanBuilder other) {
        loan = Optional.of(other.build());
        return this;
    }

    Scene readyFor(CardNumber patron) {
        return add(hold(patron).ready("B1", LocalDate.of(2026, 3, 8)));
    }

    /// At the end of the queue.
    Scene add(HoldBuilder hold) {
        holds.add(hold.build(holds.size() + 1));
        return this;
    }

    Scene add(LoanBuilder mine) {
        loans.add(mine.build());
        return this;
    }

    Scene booked(CardNumber patron, String from, String to) {
        bookings.add(new Booking(patron, item.barcode(), LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Copy copy() {
        ItemState state = new ItemState.OnShelf();
        if (loan.isPresent())
            state = new ItemState.OnLoan(loan.get().patron(), loan.get().due());
        return new Copy(item, title, state, loan, transit, holds, siblings, bookings, returned);
    }

    Borrower borrower() {
        var patron = new Patron(ME, "张小明", category, patronHome, expires, true, "zh", particulars);
        return new Borrower(patron, cardActive, restrictions, owed, loans, lent);
    }

    Policy policy() {
        return new Policy(
                "r1",
                Sample.ZONE,
                List.of("MAIN", "EAST"),
                categories,
                types,
                Map.of("MAIN", calendar, "EAST", calendar),
                rows,
                List.of(),
                settings);
    }

    CheckoutFacts facts() {
        return new CheckoutFacts(
                Optional.of(borrower()).filter(_ -> knownPatron),
                Optional.of(copy()).filter(_ -> knownItem),
                branch,
                now,
                new CheckoutFacts.Request(via, override, due, onSite, partsPresent),
                offline);
    }

    CheckoutDecision checkout() {
        return Checkout.decide(facts(), policy());
    }

    CheckoutDecision.Accepted lends() {
        return assertInstanceOf(CheckoutDecision.Accepted.class, checkout());
    }

    Set<ReasonCode> refused() {
        return codes(
                assertInstanceOf(CheckoutDecision.Refused.class, checkout()).reasons());
    }

    CheckoutDecision.NeedsOverride asking() {
        return assertInstanceOf(CheckoutDecision.NeedsOverride.class, checkout());
    }

    Set<ReasonCode> asks() {
        return codes(asking().reasons());
    }

    /// The data of one reason of a checkout that is not accepted.
    Map<String, String> data(ReasonCode code) {
        var reasons = checkout() instanceof CheckoutDecision.NeedsOverride(var questions, var _)
                ? questions
                : assertInstanceOf(CheckoutDecision.Refused.class, checkout()).reasons();
        return data(reasons, code);
    }

    Renewal.Decision renewal() {
        var facts = new Renewal.Facts(
                Optional.of(borrower()).filter(_ -> knownPatron),
                Optional.of(copy()).filter(_ -> knownItem),
                branch,
                now,
                new Renewal.Request(via, seen, auto, override));
        return Renewal.decide(facts, policy());
    }

    Renewal.Decision.Accepted renews() {
        return assertInstanceOf(Renewal.Decision.Accepted.class, renewal());
    }

    List<Reason> renewalReasons() {
        return assertInstanceOf(Renewal.Decision.Refused.class, renewal()).reasons();
    }

    Set<ReasonCode> renewalRefused() {
        return codes(renewalReasons());
    }

    static Set<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).collect(Collectors.toSet());
    }

    static Map<String, String> data(List<Reason> reasons, ReasonCode code) {
        return reasons.stream()
                .filter(reason -> reason.code() == code)
                .findFirst()
                .orElseThrow()
                .data();
    }

    static LoanBuilder loan(CardNumber patron, String barcode) {
        return new LoanBuilder(patron, barcode);
    }

    static HoldBuilder hold(CardNumber patron) {
        return new HoldBuilder(patron);
    }

    static Copy.Sibling sibling(String barcode, ItemState state) {
        return new Copy.Sibling(Sample.item(barcode), state);
    }

    /// An ordinary loan of a BOOK of a title of its own from 24 February to 10 March, by the rules of MAIN.
    static final class LoanBuilder {
        private final CardNumber patron;
        private final String barcode;
        String titleId;
        String type = "BOOK";
        String governing = "MAIN";
        Instant due = at("2026-03-10T23:59");
        int renewals;
        int unseen;
        boolean onSite;
        boolean recalled;
        Optional<Instant> claimed = Optional.empty();

        LoanBuilder(CardNumber patron, String barcode) {
            this.patron = patron;
            this.barcode = barcode;
            this.titleId = barcode.equals("B1") ? "T1" : "T-" + barcode;
        }

        LoanBuilder of(String titleId) {
            this.titleId = titleId;
            return this;
        }

        LoanBuilder type(String type) {
            this.type = type;
            return this;
        }

        LoanBuilder by(String governing) {
            this.governing = governing;
            return this;
        }

        LoanBuilder due(String local) {
            this.due = at(local);
            return this;
        }

        LoanBuilder with(int renewals, int unseen) {
            this.renewals = renewals;
            this.unseen = unseen;
            return this;
        }

        LoanBuilder onSite() {
            this.onSite = true;
            return this;
        }

        LoanBuilder recalled() {
            this.recalled = true;
            return this;
        }

        LoanBuilder claimed() {
            this.claimed = Optional.of(at("2026-03-01T10:00"));
            return this;
        }

        OpenLoan build() {
            return new OpenLoan(
                    new UUID(7, barcode.hashCode()),
                    patron,
                    new Barcode(barcode),
                    titleId,
                    type,
                    governing,
                    governing,
                    at("2026-02-24T10:00"),
                    due,
                    renewals,
                    unseen,
                    onSite,
                    recalled,
                    claimed,
                    Optional.empty());
        }
    }

    /// A hold on T1 that waits, to be fetched at MAIN.
    static final class HoldBuilder {
        private final CardNumber patron;
        String home = "MAIN";
        String category = "STUDENT";
        String pickup = "MAIN";
        Optional<Barcode> wanted = Optional.empty();
        Optional<Barcode> copy = Optional.empty();
        Hold.State state = Hold.State.WAITING;
        Hold.Pause pause = Hold.Pause.none();
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> lastDay = Optional.empty();

        HoldBuilder(CardNumber patron) {
            this.patron = patron;
        }

        HoldBuilder item(String barcode) {
            wanted = Optional.of(new Barcode(barcode));
            return this;
        }

        HoldBuilder home(String branch) {
            home = branch;
            return this;
        }

        HoldBuilder category(String code) {
            category = code;
            return this;
        }

        HoldBuilder pickup(String branch) {
            pickup = branch;
            return this;
        }

        HoldBuilder paused(Hold.Pause pause) {
            this.pause = pause;
            return this;
        }

        HoldBuilder from(LocalDate day) {
            from = Optional.of(day);
            return this;
        }

        HoldBuilder ready(String barcode, LocalDate lastDay) {
            this.lastDay = Optional.of(lastDay);
            return captured(barcode, Hold.State.READY);
        }

        HoldBuilder moving(String barcode) {
            return captured(barcode, Hold.State.IN_TRANSIT);
        }

        private HoldBuilder captured(String barcode, Hold.State state) {
            copy = Optional.of(new Barcode(barcode));
            this.state = state;
            return this;
        }

        Hold build(long rank) {
            return new Hold(
                    new UUID(9, rank),
                    patron,
                    home,
                    category,
                    "T1",
                    wanted,
                    copy,
                    pickup,
                    at("2026-02-01T10:00"),
                    rank,
                    state,
                    pause,
                    from,
                    lastDay);
        }
    }
}
