package org.fanzai.ui.widget;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The foot of each screen, always in the same place: languages, text, contrast, low reach, audio, help.
public final class AccessibilityBar extends HBox {
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.PORTRAIT);

    public AccessibilityBar(BarButton... buttons) {
        getStyleClass().add("accessibility-bar");
        setButtons(buttons);
        form.subscribe(this::arrange);
    }

    public void setButtons(BarButton... buttons) {
        getChildren().setAll(buttons);
        for (var button : buttons) HBox.setHgrow(button, Priority.ALWAYS);
        arrange(getForm());
    }

    public ObjectProperty<Form> formProperty() {
        return form;
    }

    public Form getForm() {
        return form.get();
    }

    public void setForm(Form form) {
        this.form.set(form);
    }

    private void arrange(Form form) {
        form.mark(this);
        for (var child : getChildren()) if (child instanceof BarButton button) button.setForm(form);
    }
}
