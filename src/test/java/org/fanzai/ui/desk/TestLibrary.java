package org.fanzai.ui.desk;

import static org.fanzai.domain.Sample.row;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanzai.central.Centre;
import org.fanzai.central.Centres;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.LibraryDirectory;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.LibraryNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.StorageTrouble;
import org.fanzai.ui.desk.convert.ConvertServices;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.Convert;
import org.fanzai.usecase.Renew;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.SwitchesInMemory;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.TagSecurity;

/// A real centre over a database in memory, with the books of the pictures; it can be broken and mended.
final class TestLibrary implements Circulation, AutoCloseable {
    static final Instant NOW = Sample.at("2026-11-22T14:26");
    static final String ZHANG = card(417);
    static final String CHEN = card(902);
    static final String LAN = card(55);
    static final Policy POLICY = Sample.policy(
            row("* * *", "loanPeriod", "30d", "maxLoans", "8", "renewals", "2"),
            row("* STUDENT *", "maxLoans", "10"),
            row("* * CD", "lendable", "false"));
    private static final AtomicInteger NAMES = new AtomicInteger();

    private record Book(String title, String author, String clc, String call, String place) {}

    private static final List<Book> BOOKS = List.of(
            new Book("乡土中国", "费孝通", "C912.82", "C912.82/F366", "三楼中文书库"),
            new Book("深入理解计算机系统", "布赖恩特", "TP3", "TP3/B946(3)", "四楼科技书库"),
            new Book("三体", "刘慈欣", "I247.55", "I247.55/L697", "三楼中文书库"),
            new Book("万历十五年", "黄仁宇", "K248.307", "K248.307/H869", "三楼中文书库"),
            new Book("城南旧事", "林海音", "I246.57", "I246.57/L645", "三楼中文书库"),
            new Book("中国哲学简史", "冯友兰", "B2", "B2/F642", "三楼中文书库"),
            new Book("苏东坡传", "林语堂", "K825.6", "K825.6/123", "三楼中文书库"),
            new Book("从一到无穷大", "伽莫夫", "O1-49", "O1-49/G146", "四楼科技书库"),
            new Book("Silent Spring", "Rachel Carson", "X171", "X171/C321", "Floor 4"),
            new Book("The Design of Everyday Things", "Don Norman", "TB472", "TB472/N842", "Floor 2"),
            new Book("A Brief History of Time", "Stephen Hawking", "P159", "P159/H392", "Floor 3"),
            new Book("Ways of Seeing", "John Berger", "J05", "J05/B496", "Floor 2"),
            new Book("Middlemarch", "George Eliot", "I561.44", "I561.44/E42(2)", "Floor 3"),
            new Book("Pride and Prejudice", "Jane Austen", "I561.44", "I561.44/A933", "Floor 3"),
            new Book("现代汉语词典", "中国社会科学院语言研究所", "H164", "H164/Z668", "工具书阅览室"));

    /// Which books are what, from 1.
    static final int LOST = 6;

    static final int LENT_TO_CHEN = 5;
    static final int HELD_FOR_CHEN = 9;
    static final int REFERENCE = 15;

    final Db db = H2.inMemory("desk" + NAMES.incrementAndGet());
    final LibraryDirectory directory = new LibraryDirectory(db);
    private final Centre centre = Centres.of(db, POLICY, Verdict.STANDALONE);
    private final AtomicInteger sequence = new AtomicInteger();
    private final List<Act> told = new ArrayList<>();
    private boolean broken;
    private boolean bug;
    private String lastWhy = "";
    private Instant now = NOW;

    TestLibrary() {
        boolean _ = db.write(tx -> {
            var items = new ItemStore();
            for (int i = 0; i < BOOKS.size(); i++) {
                var book = BOOKS.get(i);
                var id = "T" + i;
                items.insert(tx, new Title(id, book.title(), book.author(), "", 2020, "", book.clc(), "chi"));
                items.insert(tx, item(i + 1, id, book));
            }
            var patrons = new PatronStore();
            patrons.insert(tx, patron(ZHANG, "张晓岚", LocalDate.of(2028, 6, 30)), "");
            patrons.insert(tx, patron(CHEN, "陈默", LocalDate.of(2026, 12, 5)), "");
            patrons.insert(tx, patron(LAN, "Lan Wilson", LocalDate.of(2026, 10, 1)), "");
            new HoldStore()
                    .insert(
                            tx,
                            Sample.ready(new UUID(7, 7), CHEN, "T8", book(HELD_FOR_CHEN), LocalDate.of(2026, 11, 28)));
            return true;
        });
        lend(ZHANG, 7, Duration.ofDays(27));
        lend(ZHANG, 8, Duration.ofDays(19));
        lend(CHEN, LENT_TO_CHEN, Duration.ofDays(9));
    }

    private static Item item(int number, String titleId, Book book) {
        return new Item(
                new Barcode(book(number)),
                titleId,
                number == REFERENCE ? "CD" : "BOOK",
                Sample.BRANCH,
                Sample.BRANCH,
                book.place(),
                book.call(),
                Money.of("30.00"),
                number == LOST ? Condition.LOST : Condition.AVAILABLE);
    }

    private static Patron patron(String card, String name, LocalDate expires) {
        return new Patron(new CardNumber(card), name, "STUDENT", Sample.BRANCH, expires, true, "zh");
    }

    static String card(int number) {
        return LibraryNumber.complete("20101" + "%08d".formatted(number));
    }

    /// The barcode of the nth book, from 1.
    static String book(int number) {
        return LibraryNumber.complete("30101" + "%08d".formatted(18204000 + number));
    }

    void lend(String card, int book, Duration ago) {
        now = NOW.minus(ago);
        ask(
                new Actor.Machine(),
                new Act.CheckOut(new CardNumber(card), new Barcode(book(book)), Via.DESK, Set.of(), ""));
        now = NOW;
    }

    void breakDown() {
        broken = true;
    }

    /// A fault of the program, until mended.
    void bug() {
        bug = true;
    }

    void mend() {
        broken = false;
        bug = false;
    }

    /// What was said for the last override.
    String lastWhy() {
        return lastWhy;
    }

    List<String> loans(String card) {
        return directory.loansOf(new CardNumber(card)).stream()
                .map(loan -> loan.item().barcode().text())
                .sorted()
                .toList();
    }

    DeskServices services() {
        return services(Optional.empty());
    }

    /// With a pad on which tags are programmed.
    DeskServices services(TestPad pad, boolean asksLock) {
        return services(Optional.of(new ConvertServices(
                new Convert(pad, directory, this),
                pad.state(),
                "ISO 28560-3",
                asksLock,
                new Actor.Staff("李敏"),
                InstantSource.fixed(NOW),
                Sample.ZONE)));
    }

    private DeskServices services(Optional<ConvertServices> convert) {
        return new DeskServices(
                new CheckOut(this),
                new CheckIn(this),
                new Renew(this),
                new SwitchSecurity(this, directory, TagSecurity.NONE, new SwitchesInMemory()),
                directory,
                directory,
                new DeskSetting(
                        Sample.ZONE,
                        InstantSource.fixed(NOW),
                        "李敏",
                        Map.of("zh", "望江图书馆", "en", "Wangjiang Library"),
                        Map.of("zh", "一楼流通台", "en", "Desk 1"),
                        Map.of("STUDENT", Map.of("zh", "本科生", "en", "Undergraduate")),
                        DeskSetting.limits(POLICY, Sample.BRANCH)),
                convert);
    }

    @Override
    public Answer ask(Actor actor, Act act) {
        return ask(new UUID(1, sequence.get() + 1), actor, act);
    }

    @Override
    public synchronized Answer ask(UUID id, Actor actor, Act act) {
        if (broken) throw new StorageTrouble("trouble.database.use", "The database failed");
        if (bug) throw new IllegalStateException("a bug, for the test");
        if (act instanceof Act.CheckOut checkout) lastWhy = checkout.why();
        var operation = new Operation(
                id,
                "D1",
                Sample.BRANCH,
                sequence.incrementAndGet(),
                Hash.NONE,
                now,
                Optional.empty(),
                actor,
                POLICY.revision(),
                act,
                Stance.ASK);
        return new Answer(id, centre.decide(operation, _ -> {}));
    }

    @Override
    public synchronized Answer tell(Actor actor, Act act) {
        told.add(act);
        return new Answer(new UUID(2, told.size()), Verdict.recorded(Verdict.STANDALONE));
    }

    /// What was recorded as having happened.
    synchronized List<Act> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        db.close();
    }
}
