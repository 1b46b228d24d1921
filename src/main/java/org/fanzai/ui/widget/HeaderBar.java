package org.fanzai.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fanzai.ui.theme.Icon;

/// The top of each screen, with nothing to touch: whose library, which station, is it offline, whose session, what
/// time.
public final class HeaderBar extends HBox {
    private final Label library = label("t-label", "strong");
    private final Label station = label("t-label", "muted", "station-name");
    private final StatusChip offline = new StatusChip(StatusChip.State.OFFLINE, "");
    private final Label reader = label("t-label", "strong", "reader-name");
    private final Label time = label("t-label", "muted");

    public HeaderBar(String library) {
        getStyleClass().add("header-bar");
        var seal = label("seal");
        seal.setText("泛");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        reader.setGraphic(Icon.ACCOUNT.node("icon-small"));
        getChildren().addAll(seal, this.library, station, gap, offline, reader, time);
        this.library.setText(library);
        this.library.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        setStation("");
        setOffline("");
        setReader("");
    }

    public void setLibrary(String name) {
        library.setText(name);
    }

    /// The name of this station, or "" for none.
    public void setStation(String name) {
        boolean latin = !name.isEmpty() && name.charAt(0) < 0x2000; // whose middle dot would be too wide
        show(station, name.isEmpty() || latin ? name : "・" + name);
    }

    /// The word for working without a connection, or "" when connected.
    public void setOffline(String word) {
        show(offline, word);
    }

    /// The reader's masked name, or "" when nobody is here.
    public void setReader(String maskedName) {
        show(reader, maskedName);
    }

    public void setTime(String words) {
        time.setText(words);
    }

    private static void show(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static Label label(String... classes) {
        var label = new Label();
        label.getStyleClass().addAll(classes);
        return label;
    }
}
