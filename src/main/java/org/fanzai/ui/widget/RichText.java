package org.fanzai.ui.widget;

import java.util.regex.Pattern;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence with emphasis: `<b>strong</b>` and `<due>a due date</due>`, which is strong and larger. It wraps.
public final class RichText extends TextFlow {
    private static final Pattern PART = Pattern.compile("<(b|due)>(.*?)</\\1>|([^<]+|<)");

    private final String role;
    private String markup = "";

    /// `role` is a class of the type scale, such as `t-body`; more classes may follow after blanks.
    public RichText(@NamedArg("role") String role, @NamedArg("text") String markup) {
        this.role = role;
        getStyleClass().add("rich-text");
        getStyleClass().addAll(role.split(" "));
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxHeight(USE_PREF_SIZE);
        setText(markup);
    }

    public String getText() {
        return markup;
    }

    public void setText(String markup) {
        this.markup = markup;
        getChildren().clear();
        var parts = PART.matcher(markup);
        while (parts.find()) {
            if (parts.group(1) == null) add(parts.group(3), role.split(" "));
            else if (parts.group(1).equals("b")) add(parts.group(2), (role + " strong").split(" "));
            else add(parts.group(2), "t-due", "strong");
        }
        setAccessibleText(plain(markup));
    }

    /// The sentence without its emphasis, as it is spoken.
    static String plain(String markup) {
        return markup.replaceAll("</?(b|due)>", "");
    }

    private void add(String words, String... classes) {
        var text = new Text(words);
        text.getStyleClass().addAll(classes);
        getChildren().add(text);
    }
}
