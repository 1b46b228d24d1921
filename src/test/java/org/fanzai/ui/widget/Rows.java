package org.fanzai.ui.widget;

import java.util.List;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.KioskButton.Kind;
import org.fanzai.ui.widget.StatusChip.State;

/// The six rows of the borrowing screen of the design.
final class Rows {
    private Rows() {}

    static List<ItemRow> of(boolean zh, Form form) {
        var rows = List.of(fee(zh), refused(zh), putBack(zh), waiting(zh), lent(zh), reading(zh));
        rows.forEach(row -> row.setForm(form));
        return rows;
    }

    static ItemRow fee(boolean zh) {
        var row = row(zh ? "三体" : "The Three-Body Problem", "I", zh);
        row.setMessage(zh ? "新书，借阅费 <b>1.00 元</b>" : "New book: fee <b>1.00 yuan</b>");
        row.setStatus(State.NEEDS_YOU, zh ? "请选择" : "Choose");
        row.setChoices(
                new KioskButton(Kind.SECONDARY, zh ? "不借这本" : "Leave it"),
                new KioskButton(Kind.SECONDARY, zh ? "付 1.00 元并借" : "Pay 1.00"));
        return row;
    }

    private static ItemRow refused(boolean zh) {
        var row = row(zh ? "万历十五年" : "Ways of Seeing", zh ? "K" : "J", zh);
        row.setMessage(zh ? "有读者预约了，今天不能借。" : "Kept for another reader.");
        row.setNote(zh ? "请放到旁边的书车上。代码 H-02" : "Please put it on the cart. Code H-02");
        row.setStatus(State.REFUSED, zh ? "不能借" : "Not lent");
        row.setChoices(new KioskButton(Kind.SECONDARY, Icon.HELD, zh ? "替我预约，排第 2 位" : "Place a hold"));
        return row;
    }

    private static ItemRow putBack(boolean zh) {
        var row = row(zh ? "深入理解计算机系统" : "Cosmos", zh ? "TP3" : "P", zh);
        row.setMessage(zh ? "请放回平台，防盗还没解除。" : "Still locked. Put it back.");
        row.setNote(zh ? "已记在您名下，应还 12 月 22 日" : "Lent to you, due 22 Dec");
        row.setStatus(State.PUT_BACK, zh ? "放回平台" : "Put back");
        return row;
    }

    private static ItemRow waiting(boolean zh) {
        var row = row(zh ? "红楼梦" : "Pride and Prejudice", "I", zh);
        row.setMessage(zh ? "一套 3 册，还缺第 2 册。" : "Part 2 of 3 is missing.");
        row.setNote(zh ? "已读到第 1、3 册" : "Parts 1 and 3 are here");
        row.setParts(List.of(true, false, true), "1, 3");
        row.setStatus(State.WAITING, zh ? "等第 2 册" : "Waiting");
        return row;
    }

    private static ItemRow lent(boolean zh) {
        var row = row(zh ? "城南旧事" : "Walden", "I", zh);
        row.setMessage(zh ? "应还 <due>12 月 22 日</due>（周二）" : "Due <due>22 Dec</due>, Tuesday");
        row.setStatus(State.OK, zh ? "已借" : "Borrowed");
        row.setSideButton(new KioskButton(Kind.QUIET, Icon.UNDO, zh ? "撤销" : "Undo"));
        return row;
    }

    private static ItemRow reading(boolean zh) {
        var row = new ItemRow();
        row.setTitle(zh ? "正在识别…" : "Reading");
        row.setMessage(zh ? "第 6 本，请不要移动" : "Book 6, please keep it still.");
        row.setStatus(State.READING, zh ? "识别中" : "Reading");
        return row;
    }

    private static ItemRow row(String title, String letter, boolean zh) {
        var row = new ItemRow();
        row.setCover(CoverArt.of(title, "", letter));
        row.setTitle(zh ? "《" + title + "》" : title);
        return row;
    }
}
