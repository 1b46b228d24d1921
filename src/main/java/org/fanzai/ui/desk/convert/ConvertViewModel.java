package org.fanzai.ui.desk.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fanzai.device.reader.PadState;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Trouble;
import org.fanzai.ui.desk.convert.Bench.Write;
import org.fanzai.ui.desk.convert.Job.State;
import org.fanzai.ui.fx.Background;
import org.fanzai.usecase.port.ItemDirectory.Shelved;
import org.fanzai.usecase.port.TagWriter.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The conversion that the screen shows: drives the bench and does what follows. Used on the FX thread only.
public final class ConvertViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ConvertViewModel.class);

    private final ConvertServices services;
    private final Background background;
    private final ReadOnlyObjectWrapper<Bench> bench;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private boolean active;

    public ConvertViewModel(ConvertServices services, Background background) {
        this.services = services;
        this.background = background;
        this.bench = new ReadOnlyObjectWrapper<>(this, "bench", Bench.start(services.asksLock()));
    }

    ReadOnlyObjectProperty<Bench> bench() {
        return bench.getReadOnlyProperty();
    }

    /// The jobs, the newest first.
    ObservableList<Job> jobs() {
        return jobs;
    }

    ConvertServices services() {
        return services;
    }

    /// The screen is shown or left. What lies on the pad is written only while it is shown.
    public void activate(boolean shown) {
        active = shown;
        proceed();
    }

    /// A barcode came in.
    public void scanned(String read) {
        var text = read.strip();
        if (text.isEmpty() || text.length() > Barcode.LONGEST || text.chars().anyMatch(Character::isISOControl)) return;
        var item = new Barcode(text);
        bench.get().scanned(item, services.clock().instant()).ifPresent(next -> {
            int id = bench.get().nextId();
            become(next);
            run(
                    "find item to convert",
                    () -> services.convert().find(item),
                    found -> found(id, found),
                    _ -> change(id, new State.Broken()));
        });
    }

    private void found(int id, Optional<Shelved> what) {
        var next =
                what.isPresent() ? new State.Waiting() : new State.Asking(new Question.UnknownItem(), Optional.empty());
        become(bench.get()
                .changed(
                        id, job -> job.described(what).in(next, services.clock().instant())));
        proceed();
    }

    /// What the pad says.
    public void padChanged(PadState state) {
        var pad = switch (state) {
            case PadState.Connecting _, PadState.Lost _ -> Bench.Pad.SILENT;
            case PadState.Ready(var tags, var crowded) -> new Bench.Pad(true, crowded, tags);
        };
        become(bench.get().seeing(pad, services.clock().instant()));
        proceed();
    }

    /// Answers what is asked: 1 is the careful answer, 2 goes on. Whether something was asked.
    public boolean choose(int digit) {
        var question = bench.get().question();
        if (question.isEmpty() || digit < 1 || digit > 2) return false;
        boolean yes = digit == 2;
        if (question.get() instanceof Question.Lock) become(bench.get().locking(yes));
        else answered(bench.get().asking().orElseThrow(), yes);
        proceed();
        return true;
    }

    /// Takes the job whose turn it is out of the queue.
    public void skip() {
        bench.get()
                .current()
                .filter(job -> !(job.state() instanceof State.Writing))
                .ifPresent(job -> change(job.id(), new State.Left()));
        proceed();
    }

    private void answered(Job job, boolean yes) {
        if (!(job.state() instanceof State.Asking(var _, var tag))) return;
        if (tag.isEmpty()) {
            change(job.id(), yes ? new State.Waiting() : new State.Left());
        } else if (yes) {
            write(bench.get().writing(job, tag.get(), true, services.clock().instant()));
        } else {
            become(bench.get().settling(tag.get()));
            change(job.id(), new State.Waiting());
        }
    }

    private void proceed() {
        if (active) write(bench.get().proceed(services.clock().instant()));
    }

    private void write(Bench.Next next) {
        become(next.bench());
        next.write().ifPresent(this::write);
    }

    private void write(Write order) {
        var job = order.job();
        run(
                "write tag",
                () -> services.convert()
                        .write(services.staff(), order.tag(), job.item(), order.lock(), order.overwrite()),
                outcome -> ended(job.id(), order.tag(), outcome),
                _ -> ended(job.id(), order.tag(), new Outcome.Failed("not recorded")));
    }

    private void ended(int id, TagUid tag, Outcome outcome) {
        switch (outcome) {
            case Outcome.Written(var locked) -> change(id, new State.Written(tag, locked));
            case Outcome.NotBlank() -> change(id, new State.Asking(new Question.Unreadable(), Optional.of(tag)));
            case Outcome.Gone() -> change(id, new State.Failed(tag, true));
            case Outcome.Failed(var why) -> {
                LOG.warn("Tag {} was not written: {}", tag, why);
                change(id, new State.Failed(tag, false));
            }
        }
        if (!(outcome instanceof Outcome.NotBlank)) become(bench.get().settling(tag));
        become(bench.get().seeing(bench.get().pad(), services.clock().instant())); // it may have gone meanwhile
        proceed();
    }

    private void change(int id, State state) {
        become(bench.get().changed(id, job -> job.in(state, services.clock().instant())));
    }

    private void become(Bench next) {
        bench.set(next);
        var shown = new ArrayList<>(next.jobs().reversed());
        if (jobs.size() == shown.size()) replaceChanged(shown);
        else if (shown.size() == jobs.size() + 1) jobs.addFirst(shown.getFirst());
        else jobs.setAll(shown);
    }

    private void replaceChanged(List<Job> shown) {
        for (int i = 0; i < shown.size(); i++) if (!shown.get(i).equals(jobs.get(i))) jobs.set(i, shown.get(i));
    }

    private <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Trouble> failed) {
        background.run(name, work).onDone(done).onTrouble(trouble -> {
            LOG.error("The conversion was interrupted", trouble);
            failed.accept(trouble);
        });
    }
}
