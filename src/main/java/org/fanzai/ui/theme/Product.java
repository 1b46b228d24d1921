package org.fanzai.ui.theme;

/// Which face of the program a scene shows; it decides the component sheet.
public enum Product {
    KIOSK("kiosk.css"),
    DESK("desk.css");

    private final String sheet;

    Product(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return Sheets.address(sheet);
    }
}
