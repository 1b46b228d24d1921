package org.fanzai.ui.desk;

import org.fanzai.ui.fx.ViewLoader;

/// The views of the desk.
enum DeskScreen implements ViewLoader.Named {
    DESK("DeskView.fxml");

    private final String file;

    DeskScreen(String file) {
        this.file = file;
    }

    @Override
    public String file() {
        return file;
    }
}
