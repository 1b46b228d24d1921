package org.fanzai.ui.desk;

/// For tests: the test decides when the pause is over.
final class ManualPause implements Pause {
    private Runnable after = () -> {};

    @Override
    public void begin(int millis, Runnable after) {
        this.after = after;
    }

    @Override
    public void cancel() {
        after = () -> {};
    }

    /// The time passes and nothing else happens.
    void passes() {
        var due = after;
        after = () -> {};
        due.run();
    }
}
