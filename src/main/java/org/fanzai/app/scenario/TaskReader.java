package org.fanzai.app.scenario;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.fanzai.app.config.LibraryFile;
import org.fanzai.app.scenario.Step.Occasion;
import org.fanzai.app.scenario.Step.Task;
import org.fanzai.domain.circulation.Checkin.FoundBy;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Mark;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.yaml.Section;

/// Reads what a step does. Problems go to the section; what is returned is of use only when there are none.
final class TaskReader {
    private static final Map<String, Function<TaskReader, Task>> TASKS = new TreeMap<>(Map.ofEntries(
            entry("checkout", TaskReader::checkout),
            entry("checkin", TaskReader::checkin),
            entry("renew", TaskReader::renew),
            entry("hold", TaskReader::hold),
            entry("cancelHold", reader -> one(new Act.CancelHold(reader.patron(), reader.wish()))),
            entry("suspendHold", TaskReader::suspendHold),
            entry("resumeHold", reader -> one(new Act.ResumeHold(reader.patron(), reader.wish()))),
            entry("pay", reader -> one(new Act.Pay(reader.patron(), reader.amount(), reader.number("fee")))),
            entry("waive", TaskReader::waive),
            entry("markLost", reader -> one(new Act.MarkItem(reader.item(), Mark.LOST))),
            entry("markDamaged", reader -> one(new Act.MarkItem(reader.item(), Mark.DAMAGED))),
            entry("markWithdrawn", reader -> one(new Act.MarkItem(reader.item(), Mark.WITHDRAWN))),
            entry("claimReturned", reader -> one(new Act.ClaimReturned(reader.item()))),
            entry("replaceLost", reader -> one(new Act.ReplaceLost(reader.item()))),
            entry("restrict", TaskReader::restrict),
            entry("unrestrict", TaskReader::unrestrict),
            entry("receiveTransit", reader -> one(new Act.ReceiveTransit(reader.item()))),
            entry("clearance", reader -> one(new Act.Clearance(reader.patron()))),
            entry("daily", _ -> new Task.Daily()),
            entry("publish", TaskReader::publish),
            entry("close", TaskReader::close),
            entry("sync", TaskReader::sync)));

    private final Section section;
    private final Names names;
    private final Policy policy;
    private final Occasion occasion;

    private TaskReader(Section section, Names names, Policy policy, Occasion occasion) {
        this.section = section;
        this.names = names;
        this.policy = policy;
        this.occasion = occasion;
    }

    /// What the word `name` after `do` means in this step.
    static Task read(String name, Section section, Names names, Policy policy, Occasion occasion) {
        var task = TASKS.get(name);
        if (task == null) throw new IllegalArgumentException("no task " + name);
        return task.apply(new TaskReader(section, names, policy, occasion));
    }

    /// Whether `name` may stand after `do`; throws with a sentence when not.
    static String known(String name) {
        if (TASKS.containsKey(name)) return name;
        throw new IllegalArgumentException("one of " + String.join(", ", TASKS.keySet()));
    }

    private Task checkout() {
        var options = new Act.CheckOutOptions(
                section.value("card", CardNumber::new),
                section.value("due", Reads.due(zone())),
                flag("onSite", false),
                flag("keepHold", true),
                number("partsPresent"),
                Optional.empty());
        return one(new Act.CheckOut(patron(), item(), occasion.via(), override(), why(), options));
    }

    private Task checkin() {
        var options = new Act.CheckInOptions(
                section.value("effective", Reads.time(zone())),
                flag("bookDrop", false),
                flag("forgive", false),
                number("partsPresent"),
                section.value("foundBy", Reads.oneOf(Map.of("library", FoundBy.LIBRARY, "patron", FoundBy.PATRON))));
        return one(new Act.CheckIn(item(), occasion.via(), options));
    }

    private Task renew() {
        boolean all = flag("all", false);
        boolean seen = flag("seen", true);
        boolean auto = flag("auto", false);
        if (!all) return one(new Act.Renew(patron(), item(), occasion.via(), seen, auto, override(), why()));
        if (section.has("item")) section.problem("item", "all: true renews every loan; leave one of the two out");
        return new Task.RenewAll(patron(), seen, auto, override());
    }

    private Task hold() {
        var pickup = section.value("pickup", Reads.known(policy.branches(), "branch"));
        return one(new Act.PlaceHold(patron(), wish(), occasion.via(), pickup, section.value("from", Reads::day)));
    }

    private Task suspendHold() {
        var until = section.value("until", Reads::dayOrNone).flatMap(day -> day);
        return one(new Act.SuspendHold(
                patron(), wish(), until.<Pause>map(Pause.Until::new).orElseGet(Pause.Open::new)));
    }

    private Task waive() {
        return one(new Act.Waive(patron(), amount(), number("fee"), why()));
    }

    private Task restrict() {
        return one(new Act.Restrict(
                patron(), section.value("until", Reads::dayOrNone).flatMap(day -> day)));
    }

    /// `until` may stand here and says nothing: what is lifted is lifted.
    private Task unrestrict() {
        var _ = section.value("until", Reads::dayOrNone);
        return one(new Act.Unrestrict(patron()));
    }

    private Task publish() {
        return new Task.Publish(LibraryFile.rows(section, policy), LibraryFile.settings(section));
    }

    private Task close() {
        var dates = section.list("dates", Reads::days).stream()
                .flatMap(List::stream)
                .toList();
        if (dates.isEmpty()) section.problem("dates", "at least one day is expected here");
        return new Task.Close(occasion.branch(), dates);
    }

    private Task sync() {
        var order = section.value("order", Reads.oneOf("recorded", "reversed")).orElse("recorded");
        var station = section.text("station");
        return new Task.Sync(station, order.equals("reversed"), flag("twice", false));
    }

    private static Task one(Act act) {
        return new Task.One(act);
    }

    private ZoneId zone() {
        return policy.zone();
    }

    private CardNumber patron() {
        return section.required("patron", names::patron).orElse(new CardNumber("?"));
    }

    private Barcode item() {
        return section.required("item", names::item).orElse(new Barcode("?"));
    }

    private Money amount() {
        return section.required("amount", Reads::money).orElse(Money.ZERO);
    }

    private Wish wish() {
        return wish(section, names);
    }

    /// A title or an item.
    static Wish wish(Section section, Names names) {
        var title = section.value("title", names::title);
        var item = section.value("item", names::item);
        if (title.isPresent() == item.isPresent()) section.problem("title", "a title or an item, one of them");
        return item.<Wish>map(Wish.Copy::new).orElseGet(() -> new Wish.Title(title.orElse("?")));
    }

    private boolean flag(String key, boolean standard) {
        return section.value(key, Reads::bool).orElse(standard);
    }

    private OptionalInt number(String key) {
        return section.value(key, Reads::number).stream().mapToInt(n -> n).findFirst();
    }

    private Set<ReasonCode> override() {
        return Set.copyOf(
                section.list("override", Reads::reason).stream().distinct().toList());
    }

    private String why() {
        return section.text("why").orElse("");
    }
}
