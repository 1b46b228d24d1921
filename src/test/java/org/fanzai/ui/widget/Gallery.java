package org.fanzai.ui.widget;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.KioskButton.Kind;
import org.fanzai.ui.widget.StatusChip.State;

/// Screens put together from the widgets only, as the design shows them; texts in Chinese or English.
final class Gallery {
    private final boolean zh;

    Gallery(boolean zh) {
        this.zh = zh;
    }

    Region home() {
        var prompt = label(t("请出示读者证，\n或把书放在平台上", "Show your card,\nor put books here"), "t-display");
        var line = label(t("先放书、先刷证都可以，一次最多 8 本。", "Either order, up to 8 books at once."), "t-body", "muted");
        var hero = new VBox(16, prompt, line, new Region(), StackOnPad.hero(spines()));
        hero.getStyleClass().add("hero");
        hero.setPadding(new Insets(64));
        var tiles = new GridPane(24, 24);
        tiles.addRow(
                0,
                new Tile(Tile.Kind.FILLED, Icon.BORROW, t("借书", "Borrow"), t("刷证、放书、拿走", "Card, books, done")),
                new Tile(Tile.Kind.FILLED, Icon.RETURN, t("还书", "Return"), t("不用读者证", "No card needed")));
        tiles.addRow(
                1,
                new Tile(
                        Tile.Kind.OUTLINED,
                        Icon.SEARCH,
                        t("找书", "Find a book"),
                        t("书名、作者或拼音首字母", "Title, author, subject")),
                new Tile(
                        Tile.Kind.OUTLINED,
                        Icon.ACCOUNT,
                        t("我的借阅", "My account"),
                        t("续借、预约、费用", "Renew, holds, fees")));
        var page = new VBox(24, hero, tiles);
        page.setPadding(new Insets(8, 40, 24, 40));
        return screen(header(false), page, null);
    }

    Region pin() {
        var card = new HBox(28, new ReaderCard(), words(), grow(), new StatusChip(State.OK, t("已读到", "Read")));
        card.getStyleClass().add("card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setPadding(new Insets(44));
        var banner = new HBox(
                Icon.BOOKS.node("icon-button", "accent"),
                new RichText("t-body", t("平台上有 <b>3 本书</b>，输入密码后开始借", "<b>3 books</b> are waiting for your PIN")));
        banner.getStyleClass().add("banner");
        var dots = new PinDots(6);
        dots.setFilled(3);
        var prompt = label(t("请输入 6 位密码", "Enter your 6 digit PIN"), "t-prompt");
        var below = new HBox(
                16,
                new KioskButton(Kind.QUIET, Icon.BACK, t("不是我，退出", "Not me")),
                new KioskButton(Kind.QUIET, Icon.SHUFFLE, t("打乱数字", "Shuffle")),
                new KioskButton(Kind.QUIET, Icon.HELP, t("忘记密码", "Forgotten")));
        below.setAlignment(Pos.CENTER);
        var page = new VBox(24, card, banner, center(prompt), dots, new Region());
        page.getChildren().addAll(new Keypad(t("确定", "OK"), t("删除", "Delete")), below);
        page.setPadding(new Insets(16, 40, 24, 40));
        return screen(header(false), page, null);
    }

    Region borrow(Form form) {
        var rows = Rows.of(zh, form);
        var list = new VBox();
        list.getStyleClass().addAll("card", "item-list");
        list.getChildren().setAll(rows);
        rows.getLast().getStyleClass().add("last");
        var tally = new Tally();
        tally.show(t("平台上 6 本，<b>已借 2 本</b>", "6 on the pad, <b>2 borrowed</b>"), 2, 6);
        var recount = new KioskButton(Kind.QUIET, Icon.RECOUNT, t("数目不对", "Recount"));
        var finish = new KioskButton(Kind.PRIMARY, t("完成", "Finish"));
        var head = label(t("还有 4 本要您看一下", "4 books need you"), "t-prompt");
        var sub = label(t("书留在平台上，一本一本来。", "Leave the books on the pad."), "t-body", "muted");
        return form == Form.LANDSCAPE
                ? lying(list, tally, recount, finish, head, sub)
                : upright(list, tally, recount, finish, head, sub);
    }

    private Region upright(VBox list, Tally tally, KioskButton recount, KioskButton finish, Label head, Label sub) {
        var top = new HBox(32, StackOnPad.small(), new VBox(head, sub));
        top.setPadding(new Insets(0, 0, 12, 32));
        var page = new VBox(8, top, list);
        page.setPadding(new Insets(0, 40, 24, 40));
        return screen(header(true), page, new FinishBar(tally, recount, finish));
    }

    private Region lying(VBox list, Tally tally, KioskButton recount, KioskButton finish, Label head, Label sub) {
        for (var words : List.of(head, sub)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        tally.show(t("<b>已借 2</b> / 6 本", "<b>2 of 6</b> borrowed"), 2, 6);
        finish.setMaxWidth(Double.MAX_VALUE);
        recount.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().setAll("label", "t-due", "strong");
        var left = new VBox(8, StackOnPad.small(), head, sub, tally, recount, finish.large());
        left.getStyleClass().add("card");
        left.setPadding(new Insets(20, 36, 32, 36));
        left.setMinWidth(452);
        left.setMaxWidth(452);
        HBox.setHgrow(list, Priority.ALWAYS);
        var page = new HBox(24, left, list);
        page.setPadding(new Insets(0, 40, 24, 40));
        page.setFillHeight(true);
        var bar = bar();
        bar.setForm(Form.LANDSCAPE);
        var fill = new VBox(header(true), page, bar);
        VBox.setVgrow(page, Priority.ALWAYS);
        return fill;
    }

    /// At 200 %: one item, its choices below each other.
    Region large() {
        var row = Rows.fee(zh);
        row.setForm(Form.LARGE);
        row.getStyleClass().addAll("card", "last");
        var previous = new KioskButton(Kind.SECONDARY, Icon.BACK, t("上一本", "Previous"));
        previous.setDisable(true);
        var next = new KioskButton(Kind.SECONDARY, Icon.NEXT, t("下一本", "Next"));
        next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        for (var button : List.of(previous, next)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        var tally = new RichText("t-body", t("已借 <b>2</b> / 6 本", "<b>2</b> of 6"));
        var finish = new FinishBar(tally, new KioskButton(Kind.PRIMARY, t("完成", "Finish")));
        var page = new VBox(16, label(t("4 本要您看一下", "4 need you"), "t-prompt"), row, new HBox(24, previous, next));
        page.setPadding(new Insets(0, 40, 12, 40));
        var bar = new AccessibilityBar(
                languages().get(0), languages().get(1), BarButton.setting(Icon.SETTINGS, t("设置", "Settings")), help());
        var header = new HeaderBar("");
        header.setReader(t("张*", "Zhang*"));
        header.setTime("14:26");
        return stack(header, page, finish, bar);
    }

    Region idle() {
        var ring = new CountdownRing(CountdownRing.Size.LARGE);
        ring.setState(State.DUE_SOON);
        ring.show(18, 20);
        var words = new VBox(
                8,
                label(t("您还在吗？", "Still there?"), "t-display"),
                new RichText(
                        "t-body",
                        t("还有 <b>十八秒</b>，就要为您退出并清除屏幕。", "In <b>eighteen seconds</b> we end and clear the screen.")));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        var stay = new KioskButton(Kind.PRIMARY, t("我还在", "I am still here"));
        stay.getStyleClass().add("huge");
        stay.setMaxWidth(Double.MAX_VALUE);
        var more = new KioskButton(Kind.SECONDARY, t("以后多给我时间", "More time from now on")).large();
        var below = new HBox(new KioskButton(Kind.QUIET, t("退出", "Leave")).large(), grow(), more);
        var sheet = new Sheet();
        sheet.show(new VBox(56, new HBox(56, ring, words), stay, below));
        var back = borrow(Form.PORTRAIT);
        var over = (VBox) back;
        var content = new VBox();
        content.getChildren()
                .addAll(over.getChildren().subList(0, over.getChildren().size() - 1));
        VBox.setVgrow(content.getChildren().get(1), Priority.ALWAYS);
        var layered = new StackPane(content, sheet);
        VBox.setVgrow(layered, Priority.ALWAYS);
        return new VBox(layered, bar());
    }

    Region covers() {
        var flow = new FlowPane(32, 32);
        flow.setPadding(new Insets(40));
        String[][] books = {
            {"围城", "钱锺书", "I"},
            {"万历十五年", "黄仁宇", "K"},
            {"中国哲学简史", "冯友兰", "B"},
            {"从一到无穷大", "伽莫夫", "O"},
            {"物种起源", "达尔文", "Q"},
            {"计算机程序的构造和解释", "艾贝尔森", "TP"},
            {"美的历程", "李泽厚", "J"},
            {"乡土中国", "费孝通", "C"},
            {"本草纲目", "李时珍", "R"},
            {"Cosmos", "Carl Sagan", "P"},
            {"Silent Spring", "Rachel Carson", "X"},
            {"The Wealth of Nations", "Adam Smith", "F"},
            {"昆虫记", "法布尔", "Q96"},
            {"城南旧事", "林海音", "I246"},
            {"深入理解计算机系统", "布赖恩特", "TP3"},
            {"The Three-Body Problem", "Liu Cixin", "I"}
        };
        for (var book : books) flow.getChildren().add(new Cover(CoverArt.of(book[0], book[1], book[2]), 200));
        for (var book : books) flow.getChildren().add(new Cover(CoverArt.of(book[0], book[1], book[2]), 88));
        return flow;
    }

    Region chips() {
        var flow = new FlowPane(20, 20);
        for (var state : State.values()) flow.getChildren().add(new StatusChip(state, t("请选择", "Your choice")));
        for (var kind : Kind.values()) {
            flow.getChildren().add(new KioskButton(kind, t("完成", "Finish")));
            flow.getChildren().add(new KioskButton(kind, Icon.RECOUNT, t("数目不对", "Recount")).large());
            var off = new KioskButton(kind, Icon.RENEW, t("不能续借", "Cannot renew"));
            off.setDisable(true);
            flow.getChildren().add(off);
        }
        var chosen = new Tile(Tile.Kind.CHOICE, Icon.PHONE, t("手机扫码", "Phone"), t("上次的选择", "Your last choice"));
        chosen.setSelected(true);
        flow.getChildren()
                .addAll(
                        chosen,
                        new Tile(Tile.Kind.CHOICE, Icon.SLIP, t("打印纸条", "Paper slip"), t("不印书名", "Without titles")));
        var ring = new CountdownRing(CountdownRing.Size.SMALL);
        ring.show(28, 30);
        flow.getChildren().add(ring);
        flow.setPadding(new Insets(40));
        return flow;
    }

    private Region screen(HeaderBar header, Region page, @org.jspecify.annotations.Nullable FinishBar finish) {
        return stack(header, page, finish, bar());
    }

    private static Region stack(
            HeaderBar header, Region page, @org.jspecify.annotations.Nullable FinishBar finish, AccessibilityBar bar) {
        VBox.setVgrow(page, Priority.ALWAYS);
        var screen = new VBox(header, page);
        if (finish != null) screen.getChildren().add(finish);
        screen.getChildren().add(bar);
        return screen;
    }

    private HeaderBar header(boolean session) {
        var header = new HeaderBar(t("望江图书馆", "Wangjiang Library"));
        if (!session) header.setStation(t("一楼自助机", "Ground floor"));
        if (session) header.setReader(t("张*", "Zhang*"));
        if (!session && !zh) header.setOffline("Offline");
        header.setTime("14:26");
        return header;
    }

    AccessibilityBar bar() {
        return new AccessibilityBar(
                languages().get(0),
                languages().get(1),
                BarButton.setting(Icon.TEXT_SIZE, t("字号", "Text")),
                BarButton.setting(Icon.CONTRAST, t("对比", "Contrast")),
                BarButton.setting(Icon.LOW_REACH, t("低位", "Reach")),
                BarButton.setting(Icon.AUDIO, t("朗读", "Audio")),
                help());
    }

    private List<BarButton> languages() {
        var chinese = BarButton.language("中文");
        var english = BarButton.language("English");
        (zh ? chinese : english).setSelected(true);
        return List.of(chinese, english);
    }

    private BarButton help() {
        return BarButton.help(t("求助", "Help"));
    }

    private VBox words() {
        return new VBox(
                label(t("您好，张*", "Hello, Zhang*"), "t-title"),
                label(t("读者证尾号 0417", "Card ending in 0417"), "t-quiet", "muted"));
    }

    private List<StackOnPad.Spine> spines() {
        return List.of(
                new StackOnPad.Spine("城南旧事", "I246"),
                new StackOnPad.Spine("昆虫记", "Q96"),
                new StackOnPad.Spine("万历十五年", "K248"),
                new StackOnPad.Spine("美的历程", "J120"));
    }

    private static Node center(Label label) {
        var box = new HBox(label);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Region grow() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label label(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private String t(String chinese, String english) {
        return zh ? chinese : english;
    }
}
