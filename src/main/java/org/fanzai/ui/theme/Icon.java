package org.fanzai.ui.theme;

import org.kordamp.ikonli.javafx.FontIcon;

/// What an icon means, and the glyph of the round material pack that says it. Size and colour come from style sheets.
public enum Icon {
    // states
    READING("sync"),
    OK("check_circle"),
    NEEDS_YOU("pan_tool"),
    REFUSED("block"),
    PUT_BACK("lock"),
    WAITING("hourglass_empty"),
    OVERDUE("error"),
    DUE_SOON("schedule"),
    DONE_BEFORE("done_all"),
    HELD("bookmark"),
    WANTED("people"),
    TRANSIT("local_shipping"),
    IN_LIBRARY("menu_book"),
    OFFLINE("cloud_off"),
    ONLINE("cloud_done"),
    DAMAGED("build"),
    CONFLICT("call_split"),
    WARNING("report_problem"),
    // acts
    BORROW("menu_book"),
    RETURN("assignment_return"),
    SEARCH("search"),
    ACCOUNT("person"),
    RENEW("autorenew"),
    RECOUNT("refresh"),
    UNDO("undo"),
    ROUTE("place"),
    STEP_FREE("accessible"),
    PHONE("smartphone"),
    PRINT("local_printshop"),
    SLIP("receipt_long"),
    MAIL("mail_outline"),
    NONE("do_not_disturb"),
    PAY("payment"),
    HIDE("visibility_off"),
    SHOW("visibility"),
    DELETE("backspace"),
    SHUFFLE("shuffle"),
    CALL_STAFF("notifications_active"),
    REPLAY("replay"),
    SPEAK("volume_up"),
    KEYBOARD("keyboard"),
    BACK("arrow_back"),
    NEXT("arrow_forward"),
    DOWN("arrow_downward"),
    CLOSE("close"),
    SELECTED("check"),
    BOOKS("library_books"),
    CLOCK("schedule"),
    // the accessibility bar
    TEXT_SIZE("text_fields"),
    CONTRAST("tonality"),
    LOW_REACH("accessible"),
    AUDIO("headset"),
    HELP("help_outline"),
    SETTINGS("tune"),
    // the desk
    INPUT("center_focus_strong"),
    PAD("contactless"),
    EVENT("event"),
    HISTORY("history"),
    RULE("rule"),
    APP("get_app"),
    EDIT("edit"),
    WHOLE_LIBRARY("account_balance"),
    FROM_PATRON_TYPE("arrow_back"),
    FROM_ITEM_TYPE("arrow_upward"),
    TREND_UP("trending_up"),
    TREND_FLAT("trending_flat"),
    INFO("info");

    private final String glyph;

    Icon(String glyph) {
        this.glyph = glyph;
    }

    /// The name of the glyph in the icon pack, which is cut in two at the letter L.
    public String literal() {
        return (glyph.charAt(0) <= 'l' ? "mdral-" : "mdrmz-") + glyph;
    }

    /// A new node that shows this icon and carries the class `icon` and the given ones.
    public FontIcon node(String... styleClasses) {
        var icon = new FontIcon(literal());
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styleClasses);
        icon.setFocusTraversable(false);
        return icon;
    }

    /// Makes `shown` show this icon.
    public void on(FontIcon shown) {
        shown.setIconLiteral(literal());
    }
}
